// An input method, as Chromium drives it: text that is not final yet, then the text that was meant.
import { cdp } from "vitest/browser";
import { onlyIn } from "./only-in.ts";

interface Session {
  send(method: string, parameters: object): Promise<unknown>;
}

/** Shows a text that an input method is still composing, in the element that has the focus. */
export async function compose(text: string): Promise<void> {
  onlyIn("chromium", "only Chromium can be told to compose");
  const { length } = text;
  await (cdp() as unknown as Session).send("Input.imeSetComposition", {
    text,
    selectionStart: length,
    selectionEnd: length,
  });
}

/** Ends the composition with a text. */
export async function accept(text: string): Promise<void> {
  await (cdp() as unknown as Session).send("Input.insertText", { text });
}
