import { applyOverlay, type Overlay } from "propsmith/core";

const overlay: Overlay = {
  propsmith: 1,
  component: { key: "slack-send-message", version: "^0.1.0" },
  rules: [
    { prop: { optional: true }, group: "More", locales: { de: { group: "Weitere" } } },
    { prop: "text", label: "Your message", order: 0, locales: { de: { label: "Ihre Nachricht" } } },
    { prop: "conversation", options: [{ label: "#support", value: "C01" }] },
    { prop: "as_user", value: false, hidden: true },
    { prop: "unfurl_links", locked: "Set by your administrator.", default: true },
  ],
};

/** The definition as your product shows it, and the values that are always the same. */
export function adapt(definition: unknown, locale: string) {
  const { component, values, report } = applyOverlay(definition, overlay, { locale });
  for (const { message } of report) console.warn(message);
  return { component, values };
}
