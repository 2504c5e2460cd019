// How each language writes a value. A secret stands as a variable of the environment.

import { piecesOf } from "./marks.ts";

/** A piece of a text: as it is, or a secret by the name of its variable. */
type Piece = { text: string } | { variable: string };

export interface Style {
  null: string;
  true: string;
  false: string;
  /** A key of an object, with what follows it. */
  key(pieces: readonly Piece[]): string;
  text(pieces: readonly Piece[]): string;
  /** A comma may stand after the last entry. */
  trailing: boolean;
}

/** A value in a language's style. `variables`: the names of those that marks stand for. */
export function written(
  value: unknown,
  style: Style,
  variables: ReadonlyMap<string, string>,
  indent = "",
): string {
  if (value === null || value === undefined) return style.null;
  if (typeof value === "boolean") return value ? style.true : style.false;
  if (typeof value === "string") return style.text(inPieces(value, variables));
  if (typeof value !== "object") return Number.isFinite(value) ? String(value) : style.null;
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const inner = `${indent}  `;
  const entries = Object.entries(value)
    .filter(([, held]) => isList || held !== undefined)
    .map(([name, held]) => {
      const key = isList ? "" : style.key(inPieces(name, variables));
      return `${inner}${key}${written(held, style, variables, inner)}`;
    });
  if (entries.length === 0) return `${open}${close}`;
  return `${open}\n${entries.join(",\n")}${style.trailing ? "," : ""}\n${indent}${close}`;
}

function inPieces(text: string, variables: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of piecesOf(text)) {
    const variable = variables.get(piece);
    const last = pieces.at(-1);
    if (variable !== undefined) pieces.push({ variable });
    else if (last && "text" in last) last.text += piece;
    else pieces.push({ text: piece });
  }
  const full = pieces.filter((piece) => "variable" in piece || piece.text !== "");
  return full.length > 0 ? full : [{ text: "" }];
}

/** JSON, with whatever line separators a language would stumble over escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16)}`);

const within = (text: string): string => quoted(text).slice(1, -1);

/** The text of what holds no secret. */
const plainText = ([first, ...rest]: readonly Piece[]): string | undefined =>
  first && "text" in first && rest.length === 0 ? first.text : undefined;

const variable = (name: string) => `process.env.${name}`;

const typescriptText = (pieces: readonly Piece[]): string => {
  const plain = plainText(pieces);
  if (plain !== undefined) return quoted(plain);
  const [first] = pieces;
  if (pieces.length === 1 && first && "variable" in first) return variable(first.variable);
  const template = pieces.map((piece) =>
    "variable" in piece
      ? `\${${variable(piece.variable)}}`
      : within(piece.text)
          .replaceAll(String.raw`\"`, '"')
          .replaceAll(/`|\$\{/g, String.raw`\$&`),
  );
  return `\`${template.join("")}\``;
};

export const inTypeScript: Style = {
  null: "null",
  true: "true",
  false: "false",
  key(pieces) {
    const plain = plainText(pieces);
    // `__proto__:` would set a prototype.
    if (plain === undefined || plain === "__proto__") return `[${typescriptText(pieces)}]: `;
    return `${/^[A-Za-z_$][\w$]*$/.test(plain) ? plain : quoted(plain)}: `;
  },
  text: typescriptText,
  trailing: true,
};

const pythonText = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => ("variable" in piece ? `os.environ["${piece.variable}"]` : quoted(piece.text)))
    .join(" + ");

export const inPython: Style = {
  null: "None",
  true: "True",
  false: "False",
  key: (pieces) => `${pythonText(pieces)}: `,
  text: pythonText,
  trailing: true,
};

/** JSON within single quotes of a shell. A secret leaves them for double ones, written as JSON by a function. */
const shellText = (pieces: readonly Piece[]): string =>
  `"${pieces
    .map((piece) =>
      "variable" in piece
        ? `'"$(json "$${piece.variable}")"'`
        : within(piece.text).replaceAll("'", String.raw`'\''`),
    )
    .join("")}"`;

export const inShell: Style = {
  null: "null",
  true: "true",
  false: "false",
  key: (pieces) => `${shellText(pieces)}: `,
  text: shellText,
  trailing: false,
};
