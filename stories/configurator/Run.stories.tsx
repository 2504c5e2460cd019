import type { Meta, StoryObj } from "@storybook/react-vite";
import { inTurn, pressed } from "../support/play.ts";
import { failing, pending } from "../support/scripted-client.ts";
import { RunStory } from "./RunStory.tsx";

const meta = {
  title: "Configurator/Run",
  component: RunStory,
} satisfies Meta<typeof RunStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const reply = (ret: unknown, more: object = {}) => ({ ret, observations: [], notices: [], ...more });

const at = Date.UTC(2026, 0, 5, 9, 30);

/** Returned, exported and logged. */
export const Done: Story = {
  args: {
    script: {
      run: () =>
        reply(
          { id: "msg_42", to: [{ name: "Ada", address: "ada@example.com" }], sent: true, error: null },
          {
            exports: { $summary: "Sent to Ada", thread: { id: "thr_7", messages: 3 } },
            observations: [
              { k: "console.log", ts: at, msg: "to ada@example.com" },
              { k: "console.warn", ts: at + 120, msg: "The address has not been confirmed." },
            ],
          },
        ),
    },
  },
  play: pressed("Run"),
};

const rows = Array.from({ length: 10_000 }, (_, index) => ({
  id: index + 1,
  full_name: `Person ${index + 1}`,
  email: `person${index + 1}@example.com`,
  score: (index * 37) % 101,
  subscribed: index % 3 === 0,
  address: index % 4 === 0 ? null : { city: "Oslo", zip: "0150" },
}));

/** Ten thousand rows: only those in sight are drawn. */
export const Table: Story = {
  args: { script: { run: () => reply(rows, { exports: { $summary: "Found 10,000 rows" } }) } },
  play: inTurn(pressed("Run"), async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "Table" }));
    await canvas.findByRole("table");
  }),
};

const stack = `AxiosError: Request failed with status code 404
    at settle (settle.js:19:12)
    at post-message.mjs:42:7`;

/** The component itself failed. */
export const Failed: Story = {
  args: {
    script: {
      run: () =>
        reply(null, {
          notices: [{ kind: "error", name: "AxiosError", message: "There is no channel “#genral”.", stack }],
          observations: [{ k: "console.log", ts: at, msg: "posting to #genral" }],
        }),
    },
  },
  play: pressed("Run"),
};

/** The call did not get through. */
export const NotThrough: Story = {
  args: { script: { run: failing("rateLimited", "Too many requests.", { retryAfter: 30 }) } },
  play: pressed("Run"),
};

/** Under way, to be cancelled. */
export const Running: Story = {
  args: { script: { run: pending } },
  play: pressed("Run"),
};

export const Cancelled: Story = {
  args: { script: { run: pending } },
  play: inTurn(pressed("Run"), pressed("Cancel")),
};

/** Its author says that it may destroy. */
export const Asks: Story = {
  args: { definition: { annotations: { destructiveHint: true } }, script: { run: pending } },
  play: pressed("Run"),
};

/** It writes files, which a stash keeps. */
export const Files: Story = {
  args: {
    definition: { stash: "required" },
    script: {
      run: () =>
        reply(
          { rows: 1000 },
          {
            stashId: "stash_Fo7nGcWmqh",
            exports: {
              $summary: "Exported 1000 rows",
              $filestash_uploads: [
                { localPath: "/tmp/contacts.csv", get_url: "https://files.example.com/contacts.csv" },
              ],
            },
          },
        ),
    },
  },
  play: pressed("Run"),
};

/** What ran before is a press away. */
export const Before: Story = {
  args: Done.args,
  play: inTurn(pressed("Run"), pressed("Run again"), pressed("Run again"), async ({ canvas, userEvent }) =>
    userEvent.click(await canvas.findByText("3 runs")),
  ),
};
