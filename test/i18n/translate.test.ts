// @vitest-environment node
import { expect, test } from "vitest";
import { createTranslate } from "../../src/i18n/translate.ts";

const part = { "part.greeting": "Hello {name}", "part.shared": "English" };

test("shows the key where a message is missing, and never throws", () => {
  const t = createTranslate<string>({ "only.one": { one: "One" } as never }, "en");
  expect(t("not.there", { count: 2 })).toBe("not.there");
  expect(t("only.one", { count: 2 })).toBe("only.one");
  expect(t("toString")).toBe("toString");
});

test("adds a part's words, and the host's language wins over them", () => {
  const t = createTranslate({ first: "Erstes", "part.shared": "Deutsch" }, "de").with(part);
  expect(t("first")).toBe("Erstes");
  expect(t("part.greeting", { name: "Ada" })).toBe("Hello Ada");
  expect(t("part.shared")).toBe("Deutsch");
  expect(t.locale).toBe("de");
});

test("gives the same function for the same words, so that nothing is drawn again for it", () => {
  const t = createTranslate({ first: "First" }, "en");
  expect(t.with(part)).toBe(t.with(part));
});
