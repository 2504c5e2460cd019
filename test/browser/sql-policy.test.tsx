// In a file of its own: a policy that a page has taken cannot be taken back.
import { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

test("the SQL editor breaks no strict Content Security Policy, and looks no worse for it", async () => {
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "style-src 'self'; require-trusted-types-for 'script'";
  document.head.append(policy);
  const inline = document.createElement("style");
  inline.textContent = "p { color: red }";
  document.body.append(inline);
  await vi.waitFor(() => expect(violations).toEqual(["style-src-elem"])); // it is in force
  violations.length = 0;

  const { container } = render(
    <ComponentForm
      component={{ key: "test", configurable_props: [{ name: "it", type: "sql", auth: { app: "mysql" } }] }}
      configuredProps={{ it: "select 'a'\nfrom b where id = ?" }}
      client={createScriptedClient({})}
      externalUserId="user"
      queryClient={new QueryClient()}
      sqlSchema={async () => ({ contacts: ["id"] })}
    />,
  );
  const find = (selector: string) => container.querySelector(selector)!;
  await vi.waitFor(() => expect(find(".cm-content")).toBeTruthy(), 15_000);
  await userEvent.click(find(".cm-content"));
  await userEvent.keyboard(" con");
  await expect.element(page.getByRole("option", { name: "contacts" })).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(getComputedStyle(find(".cm-scroller")).display).toBe("flex");
  expect(getComputedStyle(find(".cm-content")).whiteSpace).toBe("break-spaces");
  expect(getComputedStyle(find(".cm-tooltip")).position).toMatch(/fixed|absolute/);
  expect(getComputedStyle(find(".ps-code-placeholder")).fontWeight).toBe("600");
  expect(violations).toEqual([]);
  const elements = [...document.querySelectorAll("style")];
  expect(elements.filter((it) => it.textContent.includes(".cm-"))).toEqual([]);
});
