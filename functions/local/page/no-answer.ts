import { type Language, languageOfLocale, type Words } from "../../core/labels/language.ts";
import { jsonAnswer, type PageAnswer } from "./respond.ts";

const message: Words = {
  en: "The functions on this machine do not answer.",
  "zh-Hans": "这台电脑上的函数没有回应。",
  "zh-Hant": "這部電腦上的函式沒有回應。",
};
const hint: Words = {
  en: "They are started again by themselves: try again in a few seconds.",
  "zh-Hans": "它们会自动重新启动：请几秒后重试。",
  "zh-Hant": "它們會自動重新啟動：請幾秒後再試。",
};

/** What the sidebar shows where a function died and is not at its address again yet. @param languages the `Accept-Language` header */
export function noAnswer(languages: string | undefined): PageAnswer {
  const language: Language = languageOfLocale(languages ?? "");
  return jsonAnswer(502, { error: { message: message[language], hint: hint[language] } });
}
