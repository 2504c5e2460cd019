import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";
import { offering } from "../support/scripted-client.ts";

const meta = {
  title: "Fields/remote ids",
  component: FieldStory,
  args: {
    prop: { type: "$.airtable.baseId", label: "Base" },
    before: [{ name: "airtable", type: "app", app: "airtable" }],
    beforeValues: { airtable: { authProvisionId: "apn_work" } },
    script: {
      ...offering([
        { label: "Sales", value: "app1" },
        { label: "Support", value: "app2" },
      ]),
      retrieveApp: async (nameSlug) => ({ nameSlug, name: "Airtable", authType: "oauth" }),
    },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const AirtableBase: Story = {};
export const AirtableTable: Story = {
  args: {
    prop: { type: "$.airtable.tableId", label: "Table" },
    value: { __lv: { label: "Deals", value: "tbl1" } },
  },
};
export const AirtableView: Story = { args: { prop: { type: "$.airtable.viewId", label: "View" } } };
export const AirtableField: Story = { args: { prop: { type: "$.airtable.fieldId", label: "Field" } } };
export const DiscordChannel: Story = {
  args: { prop: { type: "$.discord.channel", label: "Channel" }, value: "1234567890" },
};
export const DiscordChannels: Story = { args: { prop: { type: "$.discord.channel[]", label: "Channels" } } };
export const DataStore: Story = { args: { prop: { type: "data_store", label: "Data store" } } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: "app1", flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: "app1", flags: { disabled: true } } };
