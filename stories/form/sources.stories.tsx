import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import type { Sources, Suppliers } from "../../src/index.ts";
import { FormStory, type FormStoryProps, type PropInput } from "../support/FormStory.tsx";
import { inTurn, pressed, submitted } from "../support/play.ts";
import { offering } from "../support/scripted-client.ts";

const props: PropInput[] = [
  { name: "slack", type: "app", app: "slack" },
  { name: "channel", type: "string", label: "Channel", remoteOptions: true },
  { name: "text", type: "string", label: "Text", description: "What to post." },
  { name: "priority", type: "string", label: "Priority", options: ["normal", "urgent"] },
  { name: "count", type: "integer", label: "Count", min: 1, max: 100 },
  { name: "replyTo", type: "string", label: "Reply to" },
  { name: "token", type: "string", label: "Token", secret: true },
  { name: "tags", type: "string[]", label: "Tags", optional: true },
];

const order = { customer: "Ada Lovelace", total: 1200, channel: "C02", lines: [{ sku: "A-1", amount: 3 }] };
const suppliers: Suppliers = {
  reference: {
    tree: [
      { key: "trigger", label: "New order", sample: order },
      {
        key: "steps",
        label: "Steps",
        children: [{ key: "find_rows", label: "Find rows", sample: { rows: [{ id: 7 }] } }],
      },
    ],
  },
  model: true,
  person: true,
};

const saved: Sources = {
  text: {
    from: "reference",
    reference: [
      "New order from ",
      { path: ["trigger", "customer"] },
      " over ",
      { path: ["trigger", "total"] },
    ],
  },
  priority: {
    from: "model",
    guide: "Use “urgent” only when a customer is waiting.",
    choices: ["normal", "urgent"],
  },
  count: { from: "model", min: 1, max: 5 },
  replyTo: { from: "person", guide: "Which address should get the replies?", kept: "ada@example.com" },
  channel: { from: "reference", reference: [{ path: ["trigger", "channel"] }] },
};

/** A form whose host keeps the sources, and shows them. */
function SourcesStory({ sources: initial, ...form }: FormStoryProps) {
  const [sources, setSources] = useState<Sources>(initial ?? {});
  return (
    <>
      <FormStory {...form} sources={sources} onSourcesChange={setSources} />
      <pre className="story-values">{JSON.stringify(sources, null, 2)}</pre>
    </>
  );
}

const meta = {
  title: "Form/Sources",
  component: SourcesStory,
  args: {
    props,
    suppliers,
    script: offering([
      { label: "#general", value: "C02" },
      { label: "#sales", value: "C03" },
    ]),
  },
} satisfies Meta<typeof SourcesStory>;

export default meta;

type Story = StoryObj<typeof meta>;

/** No field has a source yet. */
export const ByHand: Story = {};
export const Saved: Story = { args: { sources: saved } };
export const ReadOnly: Story = { args: { sources: saved, readOnly: true } };

/** A host that no longer supplies any source still shows the saved ones, and offers the way back. */
export const WithoutSuppliers: Story = { args: { sources: saved, suppliers: undefined } };

/** Data that has gone stops the submit. */
export const Stale: Story = {
  args: { sources: { text: { from: "reference", reference: [{ path: ["trigger", "price"] }] } } },
  play: inTurn(submitted),
};

/** References in the rows of a list, the entries of an object and the text of a statement. */
export const Parts: Story = {
  args: {
    props: [
      { name: "tags", type: "string[]", label: "Tags" },
      { name: "row", type: "object", label: "Row" },
      { name: "query", type: "sql", label: "Query", auth: { app: "postgresql" } },
    ],
    sources: {
      tags: {
        from: "parts",
        value: ["new", ""],
        references: [{ at: [1], reference: [{ path: ["trigger", "customer"] }] }],
      },
      row: {
        from: "parts",
        value: { total: "", note: "by hand" },
        references: [{ at: ["total"], reference: [{ path: ["trigger", "total"] }] }],
      },
      query: {
        from: "parts",
        value: { value: "", query: "", params: [], usePreparedStatements: false },
        references: [
          {
            at: ["value"],
            reference: ["select * from orders where customer = ", { path: ["trigger", "customer"] }],
          },
        ],
      },
    },
  },
};

export const MenuOpen: Story = { play: pressed("Priority: Enter a value") };
