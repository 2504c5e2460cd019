import type { Meta, StoryObj } from "@storybook/react-vite";
import { inTurn, opened, typed } from "../support/play.ts";
import { ClientError } from "../../src/client/index.ts";
import { optionsReply, propsReply } from "../../src/testing/index.ts";
import { pending, type Script } from "../support/scripted-client.ts";
import { TimelineStory } from "./DevtoolsStory.tsx";

const meta = {
  title: "Configurator/Developer tools",
  component: TimelineStory,
} satisfies Meta<typeof TimelineStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const waiting = { timeout: 10_000 };

const props = [
  { name: "postgres", type: "app", app: "postgres", label: "Postgres" },
  { name: "schema", type: "string", label: "Schema", remoteOptions: true },
  { name: "table", type: "string", label: "Table", remoteOptions: true, reloadProps: true },
  { name: "password", type: "string", label: "Password", secret: true },
  { name: "note", type: "string", label: "Note", optional: true },
];

const script: Script = {
  configure: ({ propName }) =>
    propName === "schema"
      ? { ...optionsReply("sales", "support"), notices: [{ kind: "info", message: "One schema is hidden." }] }
      : optionsReply("contacts", "tickets"),
  reload: () => propsReply("dyp_1", ...props, { name: "email", type: "string", label: "email" }),
  run: () => {
    throw new ClientError("rateLimited", "Too many requests.", { status: 429, retryAfter: 30 });
  },
};

const configuredProps = {
  postgres: { authProvisionId: "apn_work" },
  schema: "sales",
  table: "contacts",
  password: "s3cr3t",
};

const asked = { componentKey: "story", externalUserId: "demo", configuredProps };

/** What was asked for, and how each call ended. */
export const Timeline: Story = {
  args: {
    props,
    script,
    configuredProps,
    async ask(client) {
      await client.configure({ ...asked, propName: "schema" });
      await client.run(asked).catch(() => undefined);
      const abort = new AbortController();
      const late = client.configure({ ...asked, propName: "table" }, { signal: abort.signal });
      abort.abort();
      await late.catch(() => undefined);
    },
  },
  play: inTurn(opened("Table", /contacts/), async ({ canvas, userEvent }) => {
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await canvas.findByText("Running story", {}, waiting));
    await canvas.findByText("Too many requests.");
  }),
};

/** One call has not been answered yet. */
export const Waiting: Story = {
  args: {
    props: [{ name: "text", type: "string", label: "Text" }],
    script: { run: pending },
    ask: (client) => client.run(asked),
  },
  play: ({ canvas }) => canvas.findByText("Running story", {}, waiting).then(() => undefined),
};

/** A filter that lets no call through. */
export const NoneLeft: Story = {
  args: { ...Timeline.args, props },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      await canvas.findByRole("combobox", { name: "Kind" }, waiting),
      "Deployed triggers",
    );
  },
};

/** Nothing has been asked for. */
export const Nothing: Story = {
  args: { props: [{ name: "text", type: "string", label: "Text" }] },
  play: typed("Text", "Hello"),
};
