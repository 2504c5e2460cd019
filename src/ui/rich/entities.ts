/** The named characters that people write in prose. */
const named: Record<string, string> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", copy: "©", reg: "®", trade: "™", hellip: "…",
  mdash: "—", ndash: "–", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", bull: "•",
  middot: "·", rarr: "→", larr: "←", uarr: "↑", darr: "↓", times: "×", deg: "°", euro: "€", pound: "£", yen: "¥",
  sect: "§", para: "¶", plusmn: "±", frac12: "½", le: "≤", ge: "≥", ne: "≠", colon: ":", Tab: "\t", NewLine: "\n",
  shy: "\u00ad", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", lpar: "(", rpar: ")", sol: "/", num: "#",
}; // prettier-ignore

/** Text with its character references resolved. What they stand for is text too, never markup. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : "\ufffd";
    },
  );
}
