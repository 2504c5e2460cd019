import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { opened } from "../support/play.ts";
import { failing, offering, pending } from "../support/scripted-client.ts";

const tables = Array.from({ length: 60 }, (_, index) => `table_${String(index + 1).padStart(2, "0")}`);

const meta = {
  title: "Fields/remote choice",
  component: FieldStory,
  args: {
    prop: {
      type: "string",
      label: "Table",
      description: "Asked for when the list is opened, a page at a time.",
      remoteOptions: true,
    },
    script: offering(tables),
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

/** Its label came with it: nothing is asked for. */
export const Filled: Story = {
  args: { value: { __lv: { label: "contacts (5,000 rows)", value: "contacts" } } },
};
export const WithoutItsLabel: Story = { args: { value: "table_07" } };
export const Open: Story = { play: opened("Table", /table_01/) };
export const Loading: Story = {
  args: { script: { configure: pending } },
  play: opened("Table", /Loading options/),
};
export const Failed: Story = {
  args: { script: { configure: failing("rateLimited", "Too many.", { retryAfter: 20 }) } },
  play: opened("Table", /Too many requests/),
};
export const TheComponentComplains: Story = {
  args: {
    script: {
      configure: failing("component", "no", { componentError: { message: "The schema does not exist." } }),
    },
  },
  play: opened("Table", /does not exist/),
};
export const NothingToChoose: Story = { args: { script: offering([]) }, play: opened("Table", /No options/) };
export const SearchedOnTheServer: Story = {
  args: { flags: { useQuery: true, label: "Person" } },
  play: opened("Person", /table_01/),
};

/** What must be chosen first is named, and leads there. */
export const Waiting: Story = {
  args: { before: [{ name: "postgres", type: "app", app: "postgres" }] },
  play: opened("Table", /Choose Postgres first/),
};
export const Many: Story = {
  args: {
    prop: { type: "string[]", label: "Tables", remoteOptions: true },
    value: {
      __lv: [
        { label: "contacts (5,000 rows)", value: "contacts" },
        { label: "orders (60 rows)", value: "orders" },
      ],
    },
  },
};
