import { plainValue, readChoice, writeChoice } from "propsmith";

const stored = { __lv: { label: "Ada Lovelace", value: 7 } };

export const id = plainValue(stored); // 7
export const ids = plainValue({ __lv: [{ label: "Ada", value: 7 }, { value: 8 }] }); // [7,8]
export const bare = plainValue("just a value"); // "just a value"

export const choice = readChoice(stored); // {"label":"Ada Lovelace","value":7}
export const written = writeChoice({ label: "Ada", value: 7 }); // {"__lv":{"label":"Ada","value":7}}
