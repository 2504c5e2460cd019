/** The texts and lists that *Every Prop Type* shows. */
import type { LabelValue, Props } from "../runtime/definition.ts";

export const welcome =
  "**Every type is here.** Fill what you like, then *run* it: see [the contract](https://pipedream.com/docs/connect) and `configured_props`.";
export const notice =
  "<p>Alerts may be <strong>HTML</strong>, with <code>&lt;placeholder&gt;</code> text.</p><ul><li>one</li><li>two</li></ul>";
export const warning = "Replace <your-name> and keep `{{steps.trigger.event}}` as it is.";
export const failure = "This is what a problem looks like. Nothing is wrong.";
export const markdown =
  "Required. *Markdown* with `code`, a [link](https://example.com/docs), a bare URL https://example.com/a_b, {{an.expression}} and\n\n- a list\n- of <things>";

export const sql = {
  value: "select * from sales.contacts where id = $1",
  query: "select * from sales.contacts where id = $1",
  params: ["42"],
  usePreparedStatements: true,
};

export const request = {
  method: "POST",
  url: "/echo/every-type",
  headers: [{ name: "x-demo", value: "1" }],
  params: [],
  body: {
    type: "fields",
    mode: "fields",
    contentType: "application/x-www-form-urlencoded",
    fields: [{ name: "a", value: "1" }],
    raw: null,
  },
  auth: { type: "bearer", token: "demo-token" },
  tab: "headers",
};

export const sizes = [
  { label: "Small", value: 1 },
  { label: "Medium", value: 2 },
  { label: "Large", value: 3 },
];
export const toppings = [
  "Olives",
  { label: "Mozzarella di bufala", value: "mozzarella" },
  "Capers",
  { label: "Nothing", value: "" },
];
export const answers = [
  { label: "Yes, please", value: true },
  { label: "No, thank you", value: false },
];
export const mixed = [
  "text",
  42,
  true,
  null,
  { label: "Labelled", value: "labelled" },
  { __lv: { label: "Nested", value: "nested" } },
];
export const countries = [
  { label: "Côte d’Ivoire", value: "CI" },
  { label: "Österreich", value: "AT" },
  { label: "日本", value: "JP" },
  { label: "مصر", value: "EG" },
];

export const cities = ["Amsterdam", "Berlin", "Copenhagen", "Dakar", "Edinburgh", "Fukuoka"];

const stems = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "jetty"];
const allWords = stems.flatMap((stem) => stems.map((other) => `${stem}-${other}`));
export const words = (query: string): string[] =>
  allWords.filter((word) => word.includes(query.toLowerCase()));

/** Three pages that overlap by one, as pages do when something is added meanwhile. */
export function issues(page: number): LabelValue<number>[] {
  if (page > 2) return [];
  return Array.from({ length: 10 }, (_, index) => {
    const value = 100 + page * 9 + index;
    return { label: `#${value} ${stems[value % stems.length]} is out of line`, value };
  });
}

// Two people have the same name.
export const people: LabelValue[] = [
  "Ada Abe",
  "Björn Bakker",
  "Chiara Costa",
  "Ada Abe",
  "Élodie Eriksen",
].map((label, index) => ({ label, value: `person_${index + 1}` }));

/** What *More fields* brings. Names with dots, brackets and digits are what users' own columns become. */
export const moreProps: Props = {
  "address.street": { type: "string", label: "Street", optional: true },
  "tags[0]": { type: "string", label: "First tag", optional: true },
  "1_templateAlias": { type: "string", label: "Template" },
  constructor: { type: "integer", label: "Constructor", min: 0, optional: true },
  kind: {
    type: "string",
    label: "Kind",
    description: "Its options come from the server, although the field itself came with a reload.",
    optional: true,
    options: () => ["one", "two", "three"],
  },
};
