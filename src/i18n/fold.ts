// oxlint-disable-next-line no-control-regex -- all of ASCII, its control characters included
const ascii = /^[\x00-\x7f]*$/;

/** Letters that Unicode does not take apart, with what people type for them. */
const LETTERS = new Map(
  (
    "ß:ss æ:ae œ:oe þ:th ø:o ł:l đ:d ð:d ɖ:d ɗ:d ħ:h ŧ:t ı:i ɨ:i ŋ:n ɲ:n ƀ:b ɓ:b ƙ:k ɛ:e ə:e ɔ:o ʉ:u ƴ:y " +
    // Typeset marks, for those on a keyboard.
    "‘:' ’:' ‚:' ‛:' ʼ:' ʻ:' ′:' “:\" ”:\" „:\" ″:\" «:\" »:\" ‐:- –:- —:- ―:- −:- " +
    // Greek and Arabic letters that differ by their place in the word, by language or by habit only.
    "ς:σ ى:ي ی:ي ې:ي ک:ك ة:ه ە:ه ٱ:ا"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join("")}٠-٩۰-۹ァ-ヶ]`, "g");

/**
 * Marks that people leave out: accents, Hebrew and Arabic points, the voicing marks of kana; and what has no shape of its
 * own, such as joiners, marks of direction, tatweel. The vowel signs of Indic and Thai writing are letters, and stay.
 */
const MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- marks alone are what it is about
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** From a katakana to its hiragana. */
const HIRAGANA = 0x60;

function foldLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code > 0x3000) return String.fromCharCode(code - HIRAGANA);
  return LETTERS.get(letter) ?? String(code & 15);
}

/**
 * Text to search by, the same for every spelling that people take for one: in whatever case, with accents or without, in
 * either width and kind of kana, with Arabic digits or Latin ones. "lodz" finds "Łódź".
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").toLowerCase().replace(MARKS, "").replace(FOLDED, foldLetter);
}

/** Whether a text holds every word of a query, in any order. */
export function isFound(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .trim()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
