import type { Meta, StoryObj } from "@storybook/react-vite";
import { ClientError } from "../../src/client/index.ts";
import { parseProps } from "../../src/index.ts";
import { FormStory, type PropInput } from "../support/FormStory.tsx";
import { inTurn, opened, typed } from "../support/play.ts";
import { pending, type Script } from "../support/scripted-client.ts";

const table: PropInput = {
  name: "table",
  type: "string",
  label: "Table",
  description: "Its columns become fields.",
  options: ["contacts", "orders"],
  reloadProps: true,
};

const columns: Record<string, PropInput[]> = {
  contacts: [
    { name: "fullName", type: "string", label: "Full name" },
    { name: "score", type: "integer", label: "Score", min: 0, max: 100 },
  ],
  orders: [
    { name: "amount", type: "integer", label: "Amount" },
    { name: "paid", type: "boolean", label: "Paid" },
  ],
};

/** Answers with the columns of the table. */
const reload: Script["reload"] = async ({ configuredProps }) => ({
  dynamicPropsId: "dyp_1",
  ...parseProps([table, ...(columns[String(configuredProps.table)] ?? [])]),
  notices: [],
});

const meta = {
  title: "Form/Reload",
  component: FormStory,
  args: { props: [table], script: { reload } },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const choose =
  (option: string): NonNullable<Story["play"]> =>
  async (context) => {
    await opened("Table", /contacts/)(context);
    await context.userEvent.click(await context.canvas.findByRole("option", { name: option }));
  };

export const Answered: Story = {
  play: async (context) => {
    await choose("contacts")(context);
    await context.canvas.findByRole("textbox", { name: "Full name" });
  },
};

/** The answer takes its time: what is there stays and can be used. */
export const Pending: Story = { args: { script: { reload: pending } }, play: choose("contacts") };
export const Failed: Story = {
  args: {
    script: {
      reload: async () => {
        throw new ClientError("timeout", "Too late.");
      },
    },
  },
  play: async (context) => {
    await choose("contacts")(context);
    await context.canvas.findByRole("alert");
  },
};

/** What was typed left with its fields: told, and to be undone. */
export const ValuesLeft: Story = {
  play: async (context) => {
    await choose("contacts")(context);
    await inTurn(typed("Full name", "Ada Lovelace"))(context);
    await choose("orders")(context);
    await context.canvas.findByRole("button", { name: "Undo" });
  },
};

/** A saved configuration asks for its fields first, and loses nothing meanwhile. */
export const SavedConfiguration: Story = {
  args: {
    configuredProps: { table: "contacts", fullName: "Ada Lovelace", score: 42 },
    dynamicPropsId: "dyp_1",
  },
  play: async ({ canvas }) => {
    await canvas.findByDisplayValue("Ada Lovelace");
  },
};
export const SavedConfigurationFailed: Story = {
  args: { ...SavedConfiguration.args, script: Failed.args?.script },
  play: async ({ canvas }) => {
    await canvas.findByRole("alert");
  },
};

/** The component has something to say beside its answer. */
export const WithNotices: Story = {
  args: {
    script: {
      reload: async (request, call) => ({
        ...(await reload(request, call)),
        notices: [{ kind: "warning", message: "The table has no primary key." }],
      }),
    },
  },
  play: async (context) => {
    await choose("contacts")(context);
    await context.canvas.findByText(/no primary key/);
  },
};
