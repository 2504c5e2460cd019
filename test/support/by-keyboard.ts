// The way through a page by key presses alone, as one goes who has no pointer.
import { expect } from "vitest";
import { userEvent } from "vitest/browser";

export const press = (keys: string) => userEvent.keyboard(keys);
export const focused = () => document.activeElement as HTMLInputElement;
export const fieldOf = (prop: string) => document.querySelector(`[data-prop-name="${CSS.escape(prop)}"]`);

/** No press takes more than this many stops. */
export const FAR = 400;

/** Presses Tab, or Shift+Tab where that is the way, until the focus is there. It is never lost on the way. */
export async function walk(what: string, find: () => Element | null | undefined): Promise<void> {
  await expect.poll(find, { message: what, timeout: 15_000 }).toBeTruthy();
  for (let stops = 0; stops < FAR; stops += 1) {
    const target = find();
    if (!target) throw new Error(`${what} went while the focus was on its way to it`);
    if (target.contains(focused()) && focused() !== document.body) return;
    const isBehind =
      focused() !== document.body &&
      Boolean(focused().compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING);
    const before = focused();
    await press(isBehind ? "{Shift>}{Tab}{/Shift}" : "{Tab}");
    expect(focused(), `the focus was lost after ${before.outerHTML.slice(0, 200)}`).not.toBe(document.body);
  }
  throw new Error(
    `${what} cannot be reached by Tab; the focus ended at ${focused().outerHTML.slice(0, 200)}`,
  );
}

/** On to a control within a field. */
export const on = (prop: string, selector: string) =>
  walk(`${selector} of the field ${prop}`, () => fieldOf(prop)?.querySelector(selector));

/** Into a field's text, in place of what is there. */
export async function write(prop: string, text: string): Promise<void> {
  await on(prop, "input:not([type=radio], [type=checkbox]), textarea");
  await press(`{Control>}a{/Control}${text}`);
}

/** Opens a list and takes what the arrow leads to, once it is there. */
export async function pick(prop: string, keys = "{ArrowDown}"): Promise<void> {
  await on(prop, "[role=combobox]");
  await press(keys);
  const highlighted = expect.poll(() => focused().getAttribute("aria-activedescendant"), {
    message: `a highlight in ${prop}`,
    timeout: 30_000,
  });
  await highlighted.toBeTruthy().catch((error: Error) => {
    const shown = [fieldOf(prop), ...document.querySelectorAll(".ps-choice-popup")];
    const texts = shown.map((element) => element?.textContent).join(" | ");
    throw new Error(
      `${error.message}; "${focused().value}" stands in ${focused().outerHTML}; shown is ${texts}`,
    );
  });
  await press("{Enter}");
  if (focused().getAttribute("aria-expanded") === "true") await press("{Escape}");
  expect(fieldOf(prop)?.contains(focused()), `the focus stays in ${prop}`).toBe(true);
}

export async function pressButton(prop: string, name: string): Promise<void> {
  await walk(`the button ${name} of ${prop}`, () =>
    [...(fieldOf(prop)?.querySelectorAll("button") ?? [])].find((button) => button.textContent === name),
  );
  await press("{Enter}");
}
