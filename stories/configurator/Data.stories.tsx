import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { inTurn, pressed, typed } from "../support/play.ts";
import { DataStory } from "./DataStory.tsx";

const meta = {
  title: "Configurator/Data",
  component: DataStory,
  args: {
    part: "values",
    configuredProps: { text: "Hello", retries: 2, tags: ["a", "b"], token: "s3cr3t", room: "lobby" },
  },
} satisfies Meta<typeof DataStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const waiting = { timeout: 10_000 };

/** Replaces a part of the text that is edited. */
const rewritten =
  (from: string, to: string, says: RegExp) =>
  async ({ canvas, userEvent }: Pick<StoryContext, "canvas" | "userEvent">) => {
    const box = await canvas.findByRole<HTMLTextAreaElement>("textbox", { name: "Values as JSON" }, waiting);
    const at = box.value.indexOf(from);
    await userEvent.click(box);
    box.setSelectionRange(at, at + from.length);
    await userEvent.paste(to);
    await canvas.findAllByText(says, {}, waiting);
  };

/** What would be sent, to be read and copied. */
export const Values: Story = {
  play: ({ canvas }) => canvas.findByText("configured_props", {}, waiting).then(() => undefined),
};

/** Open to be edited, and nothing edited yet. */
export const Editing: Story = {
  play: inTurn(pressed("Edit"), ({ canvas }) =>
    canvas.findAllByText(/Nothing would/, {}, waiting).then(() => undefined),
  ),
};

/** What an edit would change. */
export const Changes: Story = {
  play: inTurn(pressed("Edit"), rewritten('"Hello"', '"Good morning"', /1 value would change/)),
};

/** Another secret, which is shown nowhere but in the text that was typed. */
export const AnotherSecret: Story = {
  play: inTurn(pressed("Edit"), rewritten("«secret 1»", "herring", /1 value would change/)),
};

/** No JSON, at a line. */
export const NoJson: Story = {
  play: inTurn(pressed("Edit"), rewritten('"Hello",', '"Hello"', /cannot be read/)),
};

/** Values that fields refuse, that cannot be edited, and that have none. */
export const Faulty: Story = {
  play: inTurn(
    pressed("Edit"),
    rewritten('"retries": 2', '"retries": 9,\n  "colour": "red"', /from 0 to 5/),
    rewritten('"lobby"', '"attic"', /cannot be edited/),
  ),
};

/** The form has changed since the edit began. */
export const Stale: Story = {
  play: inTurn(
    pressed("Edit"),
    rewritten('"retries": 2', '"retries": 3', /1 value would change/),
    typed("Text", "Good morning"),
    ({ canvas }) => canvas.findByText(/has changed since/, {}, waiting).then(() => undefined),
  ),
};

/** Pastes a text into the box for it. */
const pasted =
  (configuration: unknown, says: RegExp) =>
  async ({ canvas, userEvent }: Pick<StoryContext, "canvas" | "userEvent">) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Paste" }, waiting));
    const box = await canvas.findByRole<HTMLTextAreaElement>(
      "textbox",
      { name: "Copied configuration" },
      waiting,
    );
    await userEvent.clear(box);
    await userEvent.click(box);
    await userEvent.paste(
      typeof configuration === "string" ? configuration : JSON.stringify(configuration, null, 2),
    );
    await canvas.findAllByText(says, {}, waiting);
  };

/** A configuration from another component: what of it fits. */
export const Pasting: Story = {
  args: { part: "carry" },
  play: pasted(
    {
      component: "story-remind",
      configured_props: {
        text: "Out now",
        retries: "3",
        tags: { a: 1 },
        token: null,
        room: "attic",
        when: "noon",
      },
      left_out: ["/token"],
    },
    /2 values would change/,
  ),
};

/** One whose secret is not here. */
export const PastingWithoutSecret: Story = {
  args: { part: "carry", configuredProps: { text: "Hello" } },
  play: pasted(
    {
      component: "story-send",
      configured_props: { text: "Bye", token: null, retries: 9 },
      left_out: ["/token"],
    },
    /needs its secret/,
  ),
};

/** What is no configuration. */
export const PastingAmiss: Story = { args: { part: "carry" }, play: pasted("hello", /is not JSON/) };

/** The call as code. */
export const Code: Story = {
  args: { part: "code" },
  play: ({ canvas }) => canvas.findByText(/curl -X POST/, {}, waiting).then(() => undefined),
};

/** In Python, copied. */
export const Python: Story = {
  args: { part: "code" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: "Python" }, waiting));
    await canvas.findByText(/from pipedream import/, {}, waiting);
  },
};
