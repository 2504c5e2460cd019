/** What an HTML element becomes. A name that is in none of these lists is no element but text, such as `<your-domain>`. */
export const kept: Record<string, string> = {
  ...same("b i strong em u s del ins mark small sub sup code kbd samp var q cite abbr"),
  ...same("p div pre blockquote ul ol li dl dt dd table thead tbody tr th td"),
  strike: "s", tt: "code", tfoot: "tbody", caption: "div",
  ...all("div", "section article header footer main nav aside center address figure figcaption details summary"),
  ...all("div", "form fieldset legend hgroup dialog dir menu"),
  // A heading in a description would be one of the page's: it only looks like one.
  ...all("p", "h1 h2 h3 h4 h5 h6"),
}; // prettier-ignore

/** Elements that hold nothing. An image is drawn as a link to it. */
export const empty = set("br hr img");

/** Elements whose tags go and whose content stays. */
export const unwrapped = set(
  "span font big label a time data bdi bdo nobr ruby rb rt rp html body head button output optgroup option colgroup col input wbr meter progress",
);

/** Elements that go with all they hold. */
export const dropped = set(
  "script style iframe object embed svg math template noscript xmp noembed noframes frameset frame applet audio video canvas textarea select title link meta base source track map area param portal plaintext",
);

/** Elements that HTML lets stand without an end. Any other that stands so, and bare, is a placeholder: `<code>`, `<a name>`. */
export const endless = set(
  "p li dt dd td th tr thead tbody tfoot br hr img wbr script style iframe svg math",
);

/** Elements that end an open paragraph. */
export const blocks = set("p div pre blockquote ul ol dl table hr li dt dd tr td th");

/** Where an element may stand, and what is put around it if it stands elsewhere. */
export const parents: Record<string, readonly string[]> = {
  li: ["ul", "ol"],
  dt: ["dl"],
  dd: ["dl"],
  tr: ["tbody", "thead"],
  td: ["tr"],
  th: ["tr"],
  tbody: ["table"],
  thead: ["table"],
};

/** What an element holds: the first is put between it and anything else. */
export const children: Record<string, readonly string[]> = {
  table: ["tbody", "thead"],
  tbody: ["tr"],
  thead: ["tr"],
  tr: ["td", "th"],
  ul: ["li"],
  ol: ["li"],
  dl: ["dd", "dt"],
};

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

function same(names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, name]));
}

function all(tag: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, tag]));
}
