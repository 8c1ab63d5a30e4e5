import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import { otherTier } from "./other-tier.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const accountClass = attributeKey("accountClass");
const channel = attributeKey("channel");

const byAccountClass: LadderScheme = {
  kind: "ladder",
  id: "attribute-account",
  title: words("Account class", "账户类别", "帳戶類別"),
  judges: "everyone",
  needs: [accountClass],
  eachValueOf: accountClass,
  tiers: sideBySide([otherTier]),
};

const byChannel: LadderScheme = {
  kind: "ladder",
  id: "attribute-channel",
  title: words("Channel", "渠道", "通路"),
  judges: "everyone",
  needs: [channel],
  eachValueOf: channel,
  tiers: sideBySide([otherTier]),
};

/** One tier for each class that the team has given its accounts. */
export const attributeAccount: Preset = {
  id: "attribute-account",
  group: "attribute",
  description: words(
    "One tier for each class that you have given your accounts.",
    "按您给客户设定的账户类别，每类一层。",
    "按您給客戶設定的帳戶類別，每類一層。",
  ),
  isDefault: false,
  variants: [byAccountClass],
};

/** One tier for each channel through which customers came. */
export const attributeChannel: Preset = {
  id: "attribute-channel",
  group: "attribute",
  description: words(
    "One tier for each channel through which customers came.",
    "按客户来源渠道，每个渠道一层。",
    "按客戶來源通路，每個通路一層。",
  ),
  isDefault: false,
  variants: [byChannel],
};
