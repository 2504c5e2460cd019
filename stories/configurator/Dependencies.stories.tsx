import type { Meta, StoryObj } from "@storybook/react-vite";
import { optionsReply, propsReply } from "../../src/testing/index.ts";
import type { Script } from "../support/scripted-client.ts";
import { DependencyStory } from "./DevtoolsStory.tsx";

const meta = {
  title: "Configurator/Dependencies",
  component: DependencyStory,
  parameters: { layout: "fullscreen" },
} satisfies Meta<typeof DependencyStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const waiting = { timeout: 10_000 };
const drawn: Story["play"] = ({ canvas }) =>
  canvas.findByRole("group", { name: "The dependencies as a picture" }, waiting).then(() => undefined);

const app = { name: "postgres", type: "app", app: "postgres", label: "Postgres" };
const choice = (name: string, label: string, more: object = {}) => ({
  name,
  type: "string",
  label,
  remoteOptions: true,
  ...more,
});

const rows = [
  app,
  choice("schema", "Schema"),
  choice("table", "Table", { reloadProps: true }),
  { name: "note", type: "string", label: "Note" },
  choice("owner", "Owner", { optional: true }),
  { name: "statement", type: "sql", label: "Statement", auth: { app: "postgres" } },
];

/** Nothing has been chosen: each choice waits for the one before. */
export const Waiting: Story = { args: { props: rows }, play: drawn };

const columns = [
  "id",
  "full_name",
  "email",
  "phone",
  "city",
  "joined",
  "score",
  "newsletter",
  "remarks",
  "tags",
];

const answering: Script = {
  configure: () => optionsReply("sales", "contacts"),
  reload: () =>
    propsReply(
      "dyp_1",
      ...rows,
      ...columns.map((name) => ({ name, type: "string", label: name, optional: true })),
      choice("related", "Related row"),
    ),
};

/** A table is chosen, and its columns have become fields. */
export const Made: Story = {
  args: {
    props: rows,
    script: answering,
    configuredProps: { postgres: { authProvisionId: "apn_work" }, schema: "sales", table: "contacts" },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(/11 came with it/, {}, waiting);
  },
};

/** The same where there is room. */
export const Wide: Story = { args: { ...Made.args, props: rows, isWide: true }, play: Made.play };

/** What is merely sent along, too. */
export const Sent: Story = {
  args: Made.args,
  play: async (context) => {
    await Made.play?.(context);
    await context.userEvent.selectOptions(
      context.canvas.getByRole("combobox", { name: "What is shown" }),
      "Also what is merely sent along",
    );
  },
};

/** Declared by name: two apps, each with a chain of its own. */
export const Declared: Story = {
  args: {
    props: [
      { name: "airtable", type: "app", app: "airtable_oauth", label: "Airtable" },
      { name: "discord", type: "app", app: "discord", label: "Discord" },
      { name: "base", type: "$.airtable.baseId", label: "Base", appProp: "airtable" },
      { name: "table", type: "$.airtable.tableId", label: "Table", baseIdProp: "base", reloadProps: true },
      { name: "view", type: "$.airtable.viewId", label: "View", tableIdProp: "table" },
      { name: "field", type: "$.airtable.fieldId", label: "Field", tableIdProp: "table" },
      { name: "channel", type: "$.discord.channel", label: "Channel", appProp: "discord" },
    ],
    configuredProps: { airtable: { authProvisionId: "apn_work" } },
  },
  play: drawn,
};

/** Fifty-six fields, half of which depend on each other. */
export const Many: Story = {
  args: {
    props: [
      app,
      ...Array.from({ length: 28 }, (_, index) =>
        choice(`choice${index}`, `Choice ${index + 1}`, {
          optional: index % 4 === 3,
          reloadProps: index % 9 === 0,
        }),
      ),
      ...Array.from({ length: 28 }, (_, index) => ({
        name: `text${index}`,
        type: "string",
        label: `Text ${index + 1}`,
        optional: true,
      })),
    ],
  },
  play: drawn,
};

/** No field depends on another. */
export const Nothing: Story = {
  args: { props: [{ name: "note", type: "string", label: "Note" }] },
  play: ({ canvas }) => canvas.findByText("No field depends on another.", {}, waiting).then(() => undefined),
};
