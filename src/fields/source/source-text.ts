import { referenceText } from "../../core/references.ts";
import type { Source } from "../../core/sources.ts";
import type { source as words } from "../../i18n/en/source.ts";
import type { TranslateWith } from "../../i18n/translate.ts";

/** A source in words. */
export function sourceText(source: Source, label: string, t: TranslateWith<typeof words>): string {
  switch (source.from) {
    case "reference":
      return t("source.text.reference", { text: referenceText(source.reference) });
    case "parts":
      return t("source.text.parts", {
        text: source.references.map(({ reference }) => referenceText(reference)).join(", "),
      });
    case "model":
      return t("source.text.model", { guide: source.guide ?? t("source.noGuide") });
    case "person":
      return t("source.text.person", { question: source.guide ?? label });
  }
}
