import { aarrr } from "./aarrr.ts";
import { abc, abcValue } from "./abc.ts";
import { activity } from "./activity.ts";
import { attributeAccount, attributeChannel } from "./attribute-account.ts";
import { attributeAge, attributeSuited } from "./attribute-age.ts";
import { attributeBrand } from "./attribute-brand.ts";
import { attributeDecade } from "./attribute-decade.ts";
import { attributeGender, attributeMarital, attributeMember, attributeTemperament } from "./attribute-person.ts";
import { attributeTrade } from "./attribute-trade.ts";
import { cards } from "./cards.ts";
import { cardsGem } from "./cards-gem.ts";
import { cs3 } from "./cs-3.ts";
import { cultivation } from "./cultivation.ts";
import { funnel } from "./funnel.ts";
import { growth } from "./growth.ts";
import { ladder5 } from "./ladder-5.ts";
import { ladder6 } from "./ladder-6.ts";
import { leadValidity } from "./lead-validity.ts";
import { lifecycle } from "./lifecycle.ts";
import { lifetime, lifetimeBands } from "./lifetime.ts";
import { loyalKey } from "./loyal-key.ts";
import { loyaltyQuadrant } from "./loyalty-quadrant.ts";
import type { Preset } from "./preset.ts";
import { purchaseElements } from "./purchase-elements.ts";
import { pyramid2 } from "./pyramid-2.ts";
import { pyramid4 } from "./pyramid-4.ts";
import { pyramidN } from "./pyramid-n.ts";
import { relationship } from "./relationship.ts";
import { relationshipType } from "./relationship-type.ts";
import { resonance } from "./resonance.ts";
import { rfm } from "./rfm.ts";
import { rfm8 } from "./rfm-8.ts";
import { stage } from "./stage.ts";
import { stars, starsPoints } from "./stars.ts";
import { trust } from "./trust.ts";
import { userPyramid } from "./user-pyramid.ts";
import { valueDrivers } from "./value-drivers.ts";
import { valueQuadrant } from "./value-quadrant.ts";

/** Every preset that a spreadsheet can switch on, those of a group together (preset-group.ts), the most used first. */
export const allPresets: readonly Preset[] = [
  // What customers bring.
  pyramid4,
  pyramid2,
  pyramidN,
  abc,
  abcValue,
  cards,
  cardsGem,
  stars,
  starsPoints,
  userPyramid,
  // How customers buy.
  lifecycle,
  rfm,
  rfm8,
  activity,
  // How far the relationship has come.
  ladder6,
  ladder5,
  cs3,
  stage,
  funnel,
  aarrr,
  growth,
  cultivation,
  relationship,
  // Loyalty.
  loyaltyQuadrant,
  loyalKey,
  relationshipType,
  // Lifetime value.
  lifetime,
  lifetimeBands,
  valueQuadrant,
  // What customers say.
  purchaseElements,
  valueDrivers,
  resonance,
  trust,
  // Leads.
  leadValidity,
  // Who customers are.
  attributeAge,
  attributeDecade,
  attributeSuited,
  attributeGender,
  attributeMarital,
  attributeMember,
  attributeTemperament,
  attributeBrand,
  attributeTrade,
  attributeAccount,
  attributeChannel,
];
