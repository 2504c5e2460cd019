import { screen } from "@testing-library/react";
import { showField } from "../../support/show-field.tsx";

/** A form of one request, and its controls by what their names say after the field's own. */
export function showRequest(value?: unknown, extra: object = {}) {
  const shown = showField({ type: "http_request", ...extra }, value);
  const { user } = shown;
  return {
    ...shown,
    box: (name: string) =>
      screen.getByLabelText<HTMLInputElement>(`Subject: ${name}`, { selector: "input, textarea" }),
    method: () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Subject: method" }),
    tab: (name: string | RegExp) => screen.getByRole("tab", { name }),
    open: (name: string | RegExp) => user.click(screen.getByRole("tab", { name })),
    press: (name: string) => user.click(screen.getByRole("button", { name })),
    choose: (name: string) => user.click(screen.getByRole("radio", { name })),
    last: () => shown.changes.at(-1),
  };
}

/** A saved request with a null, an unknown sub-field or a spelling of its own wherever one may be. */
export const saved = {
  tab: null,
  auth: { type: "bearer", token: "swordfish", username: null },
  url: "https://example.com",
  method: null,
  headers: [{ id: 7, name: "Accept", value: "*/*", on: null }],
  params: null,
  body: {
    type: "fields",
    contentType: null,
    fields: [{ name: "a", value: "b", kind: "file" }],
    mode: "fields",
    raw: null,
  },
  more: { deep: [1] },
};
