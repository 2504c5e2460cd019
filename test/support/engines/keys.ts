// The keyboard of Vitest's `userEvent`, as WebDriver actions.
import { parseKeyDef } from "@vitest/browser";

/** WebDriver's code points: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE006",
  "\n": "\uE006",
  "\r": "\uE006",
  Shift: "\uE008",
  Control: "\uE009",
  ControlOrMeta: "\uE009",
  Alt: "\uE00A",
  Pause: "\uE00B",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Insert: "\uE016",
  Delete: "\uE017",
  F1: "\uE031",
  F2: "\uE032",
  F10: "\uE03A",
  Meta: "\uE03D",
};

type KeyAction = { type: "keyDown" | "keyUp"; value: string };

/** The presses that a text such as `{Shift>}{Tab}{/Shift}` describes; `pressed` follows what stays down. */
export function keyActions(text: string, pressed: Set<string>): KeyAction[] {
  const actions: KeyAction[] = [];
  for (const { keyDef, releasePrevious, releaseSelf, repeat } of parseKeyDef(text)) {
    const value = codeOf(keyDef.key ?? "");
    const up = () => {
      actions.push({ type: "keyUp", value });
      pressed.delete(value);
    };
    if (pressed.has(value)) up();
    if (releasePrevious) continue;
    for (let count = 0; count < repeat; count += 1) actions.push({ type: "keyDown", value });
    pressed.add(value);
    if (releaseSelf) up();
  }
  return actions;
}

function codeOf(key: string): string {
  const value = codes[key] ?? key;
  if (!/^\w{2,}$/.test(value)) return value;
  throw new Error(`The engines' keyboard has no key "${key}": add it to test/support/engines/keys.ts.`);
}

export const keySource = (actions: readonly KeyAction[]) => ({ type: "key", id: "keyboard", actions });
