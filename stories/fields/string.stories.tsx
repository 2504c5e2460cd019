import type { Decorator, Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { ConnectProvider, type UploadFile } from "../../src/index.ts";
import { FieldStory } from "../support/FormStory.tsx";
import { pressed, submitted } from "../support/play.ts";
import { scriptedClient } from "../support/scripted-client.ts";

const meta = {
  title: "Fields/string",
  component: FieldStory,
  args: {
    prop: {
      type: "string",
      label: "Message",
      description: "Markdown is kept **as it is**; `{{expressions}}` too. [Read more](https://example.com/)",
    },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: "Good morning, Ada" } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: "Good morning, Ada", flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: "Good morning, Ada", flags: { disabled: true } } };
export const Optional: Story = { args: { value: "Good morning, Ada", flags: { optional: true } } };

/** Masked; the person may look at it. A saved one is kept until another is typed. */
export const Secret: Story = { args: { value: "swordfish", flags: { secret: true, label: "Password" } } };
export const SecretEmpty: Story = { args: { flags: { secret: true, label: "Password" } } };
export const SecretReplaced: Story = { ...Secret, play: pressed("Replace Password") };

export const ManyLines: Story = { args: { value: "Dear Ada,\n\nthe engine is ready.\n\nCharles" } };

export const WithoutLabel: Story = { args: { flags: { label: undefined, description: undefined } } };

export const LongTexts: Story = {
  args: {
    value: "x".repeat(400),
    flags: { label: "A label that goes on and on ".repeat(5), description: "Words ".repeat(120) },
  },
};

/** A saved value that is none of this type stays until it is changed. */
export const Unreadable: Story = { args: { value: { not: ["a", "text"] } } };

const client = scriptedClient();
const through =
  (uploadFile: UploadFile): Decorator =>
  (Story) => (
    <ConnectProvider client={client} externalUserId="demo" uploadFile={uploadFile}>
      <Story />
    </ConnectProvider>
  );

const fileRef = { format: "file-ref", label: "Attachment", description: undefined };
const file = new File(["%PDF"], "report.pdf", { type: "application/pdf" });

/** Chooses a file, and waits for what is said of it. */
const chosen =
  (says: RegExp) =>
  async ({
    canvas,
    canvasElement,
    userEvent,
  }: Pick<StoryContext, "canvas" | "canvasElement" | "userEvent">) => {
    await canvas.findByRole("textbox", { name: "Attachment" }, { timeout: 10_000 });
    await userEvent.upload(canvasElement.querySelector<HTMLInputElement>("input[type=file]")!, file);
    await canvas.findByText(says, {}, { timeout: 10_000 });
  };

/** A URL or a path, typed. */
export const FileRef: Story = { args: { value: "/tmp/report.pdf", flags: fileRef } };

/** The host takes files. */
export const FileRefEmpty: Story = {
  args: { flags: fileRef },
  decorators: [through(async ({ name }) => `https://files.example.com/${name}`)],
};
export const FileUploaded: Story = { ...FileRefEmpty, play: chosen(/was uploaded/) };
export const FileUploading: Story = {
  args: { value: "/tmp/old.pdf", flags: fileRef },
  decorators: [through(() => new Promise(() => {}))],
  play: chosen(/Uploading/),
};
export const FileUploadFailed: Story = {
  ...FileUploading,
  decorators: [through(() => Promise.reject(new Error("Files may have 20 MB here.")))],
  play: chosen(/could not be uploaded/),
};
