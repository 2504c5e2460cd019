import { screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../../src/theme/styles.css";
import { showField } from "../support/show-field.tsx";

const request = {
  method: "PURGE",
  url: "https://a.io/x?a=1",
  params: [{ name: "a", value: "1" }],
  headers: [{ name: "Authorization", value: "Bearer swordfish" }],
  auth: { type: "basic", username: "ada", password: "swordfish" },
  body: { type: "raw", contentType: "application/json", raw: "{}" },
};

const at = (width: number, dir = "ltr") =>
  function Wrapper({ children }: { children: ReactNode }) {
    return (
      <div dir={dir} style={{ width }}>
        {children}
      </div>
    );
  };
const tab = (name: string) => screen.getByRole("tab", { name });
const box = (name: string) => screen.getByLabelText(`Subject: ${name}`, { selector: "input, textarea" });

test("arrow keys walk the tabs the way they are drawn, from right to left too", async () => {
  showField({ type: "http_request" }, request, {}, at(600, "rtl"));
  await userEvent.click(tab("Params 1"));
  expect(tab("Headers 1").getBoundingClientRect().right).toBeLessThan(
    tab("Params 1").getBoundingClientRect().left,
  );
  await userEvent.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(tab("Headers 1"));
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(tab("Params 1"));
});

test("method and URL stand side by side where there is room, and stacked where there is none", () => {
  const line = (width: number) => {
    const { unmount } = showField({ type: "http_request" }, request, {}, at(width));
    const [method, url] = [screen.getByRole("combobox", { name: "Subject: method" }), box("URL")].map((it) =>
      it.getBoundingClientRect(),
    );
    unmount();
    return url!.top >= method!.bottom;
  };
  expect(line(600)).toBe(false);
  expect(line(400)).toBe(true);
});

test.each(["Params 1", "Headers 1", "Auth 1", "Body 1"])(
  "%s fits into 280 pixels, its targets large enough",
  async (name) => {
    const { field } = showField({ type: "http_request" }, request, {}, at(280));
    await userEvent.click(tab(name));
    expect(field.scrollWidth).toBeLessThanOrEqual(field.clientWidth);
    for (const target of field.querySelectorAll("button, select, input:not([type=radio])")) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  },
);

test("is filled in and read by keyboard alone", async () => {
  const { changes } = showField({ type: "http_request" }, undefined, {}, at(600));
  box("URL").focus();
  await userEvent.keyboard("https://a.io");
  await userEvent.tab();
  expect(document.activeElement).toBe(tab("Params"));
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await userEvent.tab();
  await userEvent.keyboard("swordfish");
  expect(changes.at(-1)).toEqual({
    method: "GET",
    url: "https://a.io",
    auth: { type: "bearer", token: "swordfish" },
  });
});
