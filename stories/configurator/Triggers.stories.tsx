import type { Meta, StoryObj } from "@storybook/react-vite";
import { inTurn, pressed } from "../support/play.ts";
import { failing, pending, type Script } from "../support/scripted-client.ts";
import { TriggersStory } from "./TriggersStory.tsx";

const meta = {
  title: "Configurator/Deployed triggers",
  component: TriggersStory,
  parameters: { layout: "fullscreen" },
} satisfies Meta<typeof TriggersStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 5, 9, 30);

const props = [
  { name: "timer", type: "$.interface.timer", label: "How often to look" },
  { name: "table", type: "string", label: "Table", options: ["tickets", "contacts", "orders"] },
  { name: "token", type: "string", label: "Token", secret: true, optional: true },
] as const;

const deployed = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  componentKey: "postgres-new-row",
  active: true,
  createdAt: start,
  updatedAt: start,
  props: [...props],
  issues: [],
  configuredProps: { timer: { intervalSeconds: 900 }, table: "tickets", token: "hunter22" },
  ...more,
});

const rows = deployed("dc_Q2s81kf0", "New tickets");
const all = [
  rows,
  deployed("dc_77aPeoq1", "Orders of the week", { active: false, createdAt: start - 9 * day }),
  { id: "hi_1", type: "HttpInterface", props: [], issues: [], configuredProps: {} },
];

const events = Array.from({ length: 5 }, (_, index) => ({
  id: `e${index}`,
  k: "emit",
  ts: start + day - index * 3_600_000,
  sum: `New row in support.tickets: ${400 - index}`,
  e: {
    id: 400 - index,
    subject: `Ticket ${400 - index}`,
    contact: { name: "Ada", email: "ada@example.com" },
  },
}));

const works: Script = {
  listTriggers: () => ({ items: all, hasMore: false }),
  retrieveTrigger: ({ triggerId }) => ({ ...rows, ...all.find(({ id }) => id === triggerId) }),
  updateTrigger: (change) => ({ ...rows, ...change, updatedAt: start + 2 * day }),
  deleteTrigger: () => undefined,
  retrieveEvents: () => events,
  retrieveWebhooks: () => [{ id: "wh_1", url: "https://hooks.example.com/tickets", signingKeySet: true }],
  updateWebhooks: ({ webhookUrls }) => webhookUrls.map((url, index) => ({ id: `wh_${index + 1}`, url })),
  retrieveWorkflows: () => [],
  updateWorkflows: ({ workflowIds }) => [...workflowIds],
  retrieveSigningKey: () => ({ signingKey: "whsk_not_a_real_one" }),
  renewSigningKey: () => ({ signingKey: "whsk_another_unreal_one" }),
};

export const List: Story = { args: { script: works } };

export const NothingDeployed: Story = {
  args: { script: { ...works, listTriggers: () => ({ items: [], hasMore: false }) } },
};

export const Loading: Story = { args: { script: { ...works, listTriggers: pending } } };

export const ListFailed: Story = {
  args: { script: { ...works, listTriggers: failing("server", "The platform is restarting.") } },
};

/** One of them: its configuration, its events, where they go. */
export const One: Story = {
  args: { script: works, triggerId: rows.id },
  play: async ({ canvas, userEvent }) =>
    userEvent.click(await canvas.findByText("New row in support.tickets: 400")),
};

export const Paused: Story = { args: { script: works, triggerId: all[1]?.id }, play: One.play };

/** It has run into an error, and has emitted nothing. */
export const Failing: Story = {
  args: {
    triggerId: rows.id,
    script: {
      ...works,
      retrieveEvents: () => [],
      retrieveTrigger: () => ({
        ...rows,
        observations: [
          { k: "console.log", ts: start, msg: "looking for rows after 400" },
          { k: "error", ts: start, err: { name: "Error", message: "relation “tickets” does not exist" } },
        ],
      }),
    },
  },
};

export const Gone: Story = {
  args: {
    triggerId: rows.id,
    script: { ...works, retrieveTrigger: failing("notFound", "Deployed trigger not found") },
  },
};

export const Deleting: Story = { args: One.args, play: pressed("Delete") };

/** The hook that takes it down fails. */
export const NotDeleted: Story = {
  args: {
    triggerId: rows.id,
    script: { ...works, deleteTrigger: failing("server", "The webhook at the app could not be removed.") },
  },
  play: inTurn(pressed("Delete"), pressed("Delete it")),
};

/** Pipedream's hosted API gives signing keys to servers only. */
export const KeyRefused: Story = {
  args: {
    triggerId: rows.id,
    script: { ...works, retrieveSigningKey: failing("forbidden", "Signing keys are given to servers only.") },
  },
  play: pressed(/^Show the signing key/),
};

export const KeyShown: Story = { args: One.args, play: pressed(/^Show the signing key/) };
