// The forms that are measured, and a client that answers for the platform.

const KINDS = [
  {},
  { type: "integer", min: 0, max: 1000 },
  { type: "boolean" },
  { options: ["draft", "review", "done"] },
  { type: "string[]" },
  { optional: false, default: "as before" },
];

/** The names that a form is waited for: the last label of it. */
export const labelOf = (index) => `Field number ${index}`;

const prop = (index, offset = "") => ({
  name: `field${offset}${index}`,
  type: "string",
  label: `${offset}${labelOf(index)}`,
  description: `What **number ${index}** is for; see [the guide](https://example.com/${index}) or \`--help\`.`,
  ...KINDS[index % KINDS.length],
});

const component = (key, configurableProps) => ({ key, name: key, version: "1.0.0", configurableProps });
const range = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** As many props of the common kinds, each with a description in markdown. */
export const mixed = (count) =>
  component(
    `mixed-${count}`,
    range(count, (index) => prop(index)),
  );

/** One prop with as many options. */
export const choice = (count) =>
  component("choice", [
    {
      name: "choice",
      type: "string",
      label: labelOf(0),
      options: range(count, (index) => `Option ${index} of the ${index % 97} kind`),
    },
  ]);

/** One text whose description is so many characters of markdown. */
export const described = (length) =>
  component("described", [
    {
      ...prop(0),
      description: "Some **bold** words, [a link](https://example.com) and `code`.\n\n".repeat(length / 64),
    },
  ]);

const trigger = { name: "trigger", type: "string", label: "Table", reloadProps: true };

/** One text that brings other props. */
export const reloading = () => component("reloading", [trigger]);

/** What that text brings. */
const brought = (count) => ({
  dynamicProps: {
    id: `dyp_${Math.random()}`,
    configurableProps: [trigger, ...range(count, (index) => prop(index, "new "))],
  },
});

export const broughtLabel = (count) => `new ${labelOf(count - 1)}`;

/** The SDK's surface as far as these forms use it. `release` lets the answers go that were held back. */
export function createClient(count) {
  const held = [];
  const client = {
    calls: 0,
    release: () => held.splice(0).forEach((answer) => answer()),
    components: {
      configureProp: async () => ({ options: [], errors: [] }),
      reloadProps() {
        client.calls++;
        return new Promise((resolve) => held.push(() => resolve(brought(count))));
      },
    },
    apps: { retrieve: async (slug) => ({ data: { nameSlug: slug, name: slug, authType: "none" } }) },
    accounts: { list: async () => ({ data: [] }) },
  };
  return client;
}
