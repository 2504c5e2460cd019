import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Component } from "../../src/index.ts";
import { FormStory, type PropInput } from "../support/FormStory.tsx";
import { inTurn, pressed, submitted, typed } from "../support/play.ts";
import { failing, pending } from "../support/scripted-client.ts";

const name: PropInput = {
  name: "name",
  type: "string",
  label: "Name",
  description: "As it stands on the door.",
};
const score: PropInput = { name: "score", type: "integer", label: "Score", min: 0, max: 100 };
const isMember: PropInput = { name: "isMember", type: "boolean", label: "Member" };

const optional = (label: string, more?: object): PropInput => ({
  name: label.toLowerCase(),
  type: "string",
  label,
  optional: true,
  ...more,
});

const meta = {
  title: "Form/Form",
  component: FormStory,
  args: { props: [name, score, isMember] },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Saved: Story = { args: { configuredProps: { name: "Ada", score: 42, isMember: false } } };

/** Every field that needs attention is listed, and the focus is in the first. */
export const ErrorSummary: Story = { play: inTurn(typed("Score", "1e3"), submitted) };
export const ReadOnly: Story = { args: { ...Saved.args, readOnly: true } };
export const NothingToFillIn: Story = { args: { props: [] } };

/** Off until they are added; a saved one is on. */
export const OptionalFields: Story = {
  args: {
    props: [name, optional("Nickname"), optional("Phone"), optional("Notes")],
    configuredProps: { phone: "+44 20 7946 0000" },
  },
};
export const ManyOptionalFields: Story = {
  args: {
    props: [name, ...Array.from({ length: 24 }, (_, index) => optional(`Column ${index + 1}`))],
  },
};
export const OptionalFieldAdded: Story = { args: OptionalFields.args, play: pressed("Add Nickname") };

export const Submitting: Story = {
  args: { ...Saved.args, onSubmit: () => new Promise(() => {}) },
  play: pressed("Submit"),
};
export const SubmitFailed: Story = {
  args: {
    ...Saved.args,
    onSubmit: () => Promise.reject(new Error("The server has no room for another row.")),
  },
  play: submitted,
};

/** For the author of the component: told, folded, and no harm to the rest. */
export const DefinitionIssues: Story = {
  args: {
    props: [
      name,
      null,
      { name: "score", type: "integer", label: "Score", min: 10, max: 1, default: "many" },
      { name: "name", type: "string", label: "Name once more" },
    ],
  },
};
export const UnknownType: Story = {
  args: {
    props: [name, { name: "later", type: "$.interface.hologram", label: "Hologram" }],
    configuredProps: { later: { depth: 3 } },
  },
};

const component: Component = {
  key: "demo-greet",
  name: "Greet",
  props: [{ name: "name", type: "string", label: "Name" }],
  issues: [],
};

/** The definition is on its way from the platform. */
export const Retrieving: Story = {
  args: { props: undefined, componentKey: "demo-greet", script: { retrieveComponent: pending } },
};
export const RetrievingFailed: Story = {
  args: {
    props: undefined,
    componentKey: "demo-greet",
    script: { retrieveComponent: failing("offline", "No connection.") },
  },
};
export const Retrieved: Story = {
  args: {
    props: undefined,
    componentKey: "demo-greet",
    script: { retrieveComponent: async () => component },
  },
};
