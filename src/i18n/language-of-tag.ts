/** The language that a BCP 47 tag such as `de-AT` names, in small letters. */
export function languageOfTag(tag: string): string {
  const [language = ""] = tag.toLowerCase().split("-");
  return language;
}
