import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import type { CheckContext } from "../../src/index.ts";
import { component, hostForm, settle, text } from "../support/host-form.tsx";

const email = { name: "email", type: "string", label: "Email" };
const count = { name: "count", type: "integer", label: "Count", optional: false };

const errorOf = (form: { container: HTMLElement }, name: string) =>
  form.container.querySelector(`[data-prop-name="${name}"] .ps-error`)?.textContent ?? "";

/** Answers that the test gives, one for each time the check is asked. */
function heldCheck() {
  const asked: (CheckContext & { value: unknown; answer(issue?: string): void; fail(error: Error): void })[] =
    [];
  const check = (value: unknown, context: CheckContext) =>
    new Promise<string | undefined>((answer, fail) => asked.push({ ...context, value, answer, fail }));
  return { asked, check };
}

test("a zod schema's own messages are shown, once the kit has nothing to say", async () => {
  const validate = {
    email: z.email("That is no address."),
    count: z.number().refine((n) => n % 2 === 0, "An even number, please."),
  };
  const form = hostForm({ component: component("c", email, count), validate });
  await form.submit();
  expect(errorOf(form, "email")).toBe("Fill in this field.");
  await form.user.type(text("Email"), "ada");
  await form.user.type(text("Count"), "x");
  await form.submit();
  expect(errorOf(form, "email")).toBe("That is no address.");
  expect(errorOf(form, "count")).not.toMatch(/even/);
  await form.user.clear(text("Count"));
  await form.user.type(text("Count"), "3");
  await form.submit();
  expect(errorOf(form, "count")).toBe("An even number, please.");
  expect(form.submits).toEqual([]);
  await form.user.type(text("Count"), "4");
  await form.user.type(text("Email"), "@example.com");
  await form.submit();
  expect(form.submits.map(({ values }) => values)).toEqual([{ email: "ada@example.com", count: 34 }]);
});

test("a field that is left is checked, and says so while the answer is awaited", async () => {
  const { asked, check } = heldCheck();
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "taken@example.com");
  expect(asked).toEqual([]);
  await form.user.tab();
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    value: "taken@example.com",
    configuredProps: { email: "taken@example.com" },
  });
  expect(screen.getByText("Checking…")).toBeVisible();
  asked[0]?.answer("Somebody has it already.");
  await waitFor(() => expect(errorOf(form, "email")).toBe("Somebody has it already."));
  expect(screen.queryByText("Checking…")).toBeNull();
  expect(text("Email")).toHaveAccessibleDescription("Somebody has it already.");
});

test("submitting waits for a check, does not ask twice for the same values, and goes on when all is well", async () => {
  const { asked, check } = heldCheck();
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "ada@example.com");
  await form.user.tab();
  await form.submit();
  await settle();
  expect(form.submits).toEqual([]);
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await waitFor(() => expect(form.submits).toHaveLength(1));
  await form.submit();
  await waitFor(() => expect(form.submits).toHaveLength(2));
  expect(asked).toHaveLength(1);
});

test("a newer check aborts the one before, whose late answer is not shown", async () => {
  const { asked, check } = heldCheck();
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "one");
  await form.user.tab();
  await waitFor(() => expect(asked).toHaveLength(1));
  await form.user.type(text("Email"), "two");
  await form.user.tab();
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[1]?.answer();
  asked[0]?.answer("Of the first.");
  await settle();
  expect(errorOf(form, "email")).toBe("");
  expect(screen.queryByText("Checking…")).toBeNull();
});

test("what is typed while a check is under way is checked, too, before it is sent", async () => {
  const { asked, check } = heldCheck();
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "good");
  void form.submit();
  await waitFor(() => expect(asked).toHaveLength(1));
  await form.user.type(text("Email"), " bad");
  asked[0]?.answer();
  await waitFor(() => expect(asked.at(-1)?.value).toBe("good bad"));
  asked.at(-1)?.answer("Not this one.");
  await waitFor(() => expect(errorOf(form, "email")).toBe("Not this one."));
  expect(form.submits).toEqual([]);
});

test("a field that is being mended is checked when typing pauses, not at each key", async () => {
  const check = vi.fn((value: unknown) =>
    Promise.resolve(String(value).endsWith("!") ? undefined : "End with an exclamation mark."),
  );
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "hi");
  await form.user.tab();
  await waitFor(() => expect(errorOf(form, "email")).toMatch(/exclamation/));
  expect(check).toHaveBeenCalledTimes(1);
  await form.user.type(text("Email"), " there!");
  expect(check).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(errorOf(form, "email")).toBe(""));
  expect(check).toHaveBeenCalledTimes(2);
});

test("a check that fails is told in its field, keeps the form from being sent, and is tried again", async () => {
  let isDown = true;
  const validate = {
    email: () => (isDown ? Promise.reject(new Error("The server is down.")) : Promise.resolve(undefined)),
    count: () => {
      if (isDown) throw new Error("A bug.");
      return undefined;
    },
  };
  const form = hostForm({ component: component("c", email, count), validate });
  await form.user.type(text("Email"), "ada");
  await form.user.type(text("Count"), "1");
  await form.submit();
  await waitFor(() => expect(errorOf(form, "email")).toMatch(/could not be checked: The server is down/));
  expect(errorOf(form, "count")).toMatch(/A bug/);
  expect(form.submits).toEqual([]);
  isDown = false;
  await form.submit();
  await waitFor(() => expect(form.submits).toHaveLength(1));
});

test("a check sees a choice without its label, and none of a field that is empty, hidden or removed", async () => {
  const check = vi.fn(() => "Never this.");
  const form = hostForm({
    component: component(
      "c",
      { name: "kind", type: "string", label: "Kind", options: ["a", "b"], withLabel: true },
      { ...email, name: "empty", optional: true },
      { ...email, name: "unseen", hidden: true },
    ),
    configuredProps: { kind: { __lv: { label: "A", value: "a" } }, unseen: "x" },
    validate: { kind: check, empty: check, unseen: check },
  });
  await form.submit();
  await waitFor(() => expect(errorOf(form, "kind")).toBe("Never this."));
  expect(check.mock.calls.map(([value]: unknown[]) => value)).toEqual(["a"]);
});

test("a form that leaves the page aborts its checks", async () => {
  const { asked, check } = heldCheck();
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "ada");
  await form.user.tab();
  await waitFor(() => expect(asked).toHaveLength(1));
  form.unmount();
  await settle();
  expect(asked[0]?.signal.aborted).toBe(true);
});

test("checks that the host writes anew at each render are no reason to ask again", async () => {
  const check = vi.fn(() => Promise.resolve(undefined));
  const form = hostForm({ component: component("c", email), validate: { email: check } });
  await form.user.type(text("Email"), "ada");
  await form.user.tab();
  await settle();
  form.update({ validate: { email: check } });
  await settle();
  expect(check).toHaveBeenCalledTimes(1);
});
