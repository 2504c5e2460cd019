import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { opened, pressed, submitted } from "../support/play.ts";
import { failing, pending } from "../support/scripted-client.ts";

const meta = {
  title: "Fields/app",
  component: FieldStory,
  args: {
    prop: { type: "app", app: "postgres", name: "postgres" },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Nobody has chosen an account yet. */
export const Empty: Story = {};
export const Filled: Story = { args: { value: { authProvisionId: "apn_work" } } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { ...Filled.args, flags: { readOnly: true } } };
export const Disabled: Story = { args: { ...Filled.args, flags: { disabled: true } } };
export const Open: Story = {
  args: {
    script: {
      listAccounts: async () => ({
        items: [
          { id: "apn_work", name: "Analytics (read-write)", healthy: true },
          { id: "apn_home", name: "Archive", healthy: true },
        ],
        hasMore: false,
      }),
    },
  },
  play: opened("Postgres", /Archive/),
};
export const Unhealthy: Story = { args: { value: { authProvisionId: "apn_tired" } } };
export const Gone: Story = { args: { value: { authProvisionId: "apn_deleted" } } };

/** The connect window is open somewhere else. */
export const Connecting: Story = {
  args: { script: { connectAccount: pending } },
  play: pressed(/Connect/),
};
export const ConnectingFailed: Story = {
  args: {
    script: {
      connectAccount: failing("component", "Refused.", {
        componentError: { message: "Postgres refused these credentials." },
      }),
    },
  },
  play: pressed(/Connect/),
};
export const AccountsFailed: Story = {
  args: { ...Filled.args, script: { listAccounts: failing("offline", "No connection.") } },
};
export const NoAccountNeeded: Story = {
  args: { script: { retrieveApp: async (nameSlug) => ({ nameSlug, name: "Clock", authType: "none" }) } },
};
