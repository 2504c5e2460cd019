import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { ConnectProvider } from "../../src/index.ts";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";
import { scriptedClient } from "../support/scripted-client.ts";

const statement = (query: string, params: string[], usePreparedStatements = true) => ({
  value: query,
  query,
  params,
  usePreparedStatements,
});

const saved = statement(
  `-- the best of them
select id, full_name, score * 1.5 as points
from sales.contacts
where score >= $1 and stage::text = $2 -- not $3
order by score desc limit 20`,
  ["90", "customer"],
);

const tables = {
  "sales.contacts": ["id", "full_name", "email", "score", "stage", "created_at"],
  "sales.contact_events": ["id", "contact_id", "kind", "at"],
  "sales.contracts_2026": ["id", "contact_id", "signed on"],
  "support.tickets": ["id", "subject"],
};

const client = scriptedClient();
const sqlSchema = async () => tables;

const meta = {
  title: "Fields/sql",
  component: FieldStory,
  args: {
    prop: {
      type: "sql",
      label: "Query",
      description: "Read-only users may select.",
      auth: { app: "postgres" },
    },
  },
  decorators: [
    (Story) => (
      <ConnectProvider client={client} externalUserId="demo" sqlSchema={sqlSchema}>
        <Story />
      </ConnectProvider>
    ),
  ],
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;
type Context = Pick<StoryContext, "canvas" | "userEvent">;

const edited = async ({ canvas }: Context) =>
  canvas.findByRole("textbox", { name: "Query", description: /Tab/ }, { timeout: 10_000 });

/** Goes into the editor, once it is there. */
const entered = async (context: Context) => {
  const { canvas, userEvent } = context;
  const label = await canvas.findByText("Query");
  while (!document.querySelector(".cm-content")) await new Promise((resolve) => setTimeout(resolve, 50));
  await userEvent.click(label);
  return edited(context);
};

export const Empty: Story = {};
export const Filled: Story = { args: { value: saved } };
export const Focused: Story = {
  args: { value: saved },
  play: async (context) => void (await entered(context)),
};
export const WithError: Story = { play: submitted };

/** Tables as one types, columns of those that the statement names, and after a dot what belongs to it. */
export const Completing: Story = {
  args: { value: statement("select c.\nfrom sales.contacts c\njoin ", [], false) },
  play: async (context) => {
    await entered(context);
    const { canvas, userEvent } = context;
    await userEvent.keyboard("{Control>}{End}{/Control}");
    document.execCommand("insertText", false, "con");
    await canvas.findByRole("listbox", { name: "Suggestions" }, { timeout: 10_000 });
  },
};

/** A third placeholder has no value yet; a fourth value has no placeholder any more. */
export const UnevenParameters: Story = {
  args: {
    value: statement("select *\nfrom a\nwhere b = $1 and c = $3", ["1", "two\nlines", "3", "left over"]),
  },
};
export const Unprepared: Story = { args: { value: statement("select * from a where b = $1", [], false) } };
export const OtherDialect: Story = {
  args: {
    prop: { type: "sql", label: "Query", auth: { app: "mysql" } },
    value: statement('select `id`, "text?" # ?\nfrom contacts where score > ?', ["50"]),
  },
};
export const FiveThousandLines: Story = {
  args: {
    value: statement(
      Array.from({ length: 5_000 }, (_, line) => `select ${line}, '${line}' from sales.contacts;`).join("\n"),
      [],
      false,
    ),
  },
};
export const ReadOnly: Story = { args: { value: saved, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: saved, flags: { disabled: true } } };
export const Optional: Story = { args: { value: saved, flags: { optional: true } } };
export const Narrow: Story = { args: { value: saved }, globals: { viewport: { value: "mobile1" } } };
