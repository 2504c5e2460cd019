import type { Meta, StoryObj } from "@storybook/react-vite";
import { useArgs } from "storybook/preview-api";
import { Playground, type PlaygroundProps } from "./Playground.tsx";

const meta = {
  title: "Configurator",
  component: Playground,
  tags: ["!autodocs"],
  parameters: { layout: "fullscreen", a11y: { options: { rules: { region: { enabled: true } } } } },
  argTypes: {
    clientKind: { control: "inline-radio", options: ["sdk", "http"] },
    externalUserId: { control: "inline-radio", options: ["demo", "ready", "many"] },
    layout: { control: "inline-radio", options: ["page", "panel", "dialog", "wizard"] },
    onChoose: { table: { disable: true } },
    configuredProps: { table: { disable: true } },
    drafts: { table: { disable: true } },
  },
  // What is chosen goes into the story's arguments, and so into the address.
  render: function Story(args) {
    const [, updateArgs] = useArgs<PlaygroundProps>();
    return <Playground {...args} onChoose={(componentKey) => updateArgs({ componentKey })} />;
  },
} satisfies Meta<typeof Playground>;

export default meta;

/** The first question to the backend starts its database. */
const waiting = { timeout: 20_000 };

type Story = StoryObj<typeof meta>;

/** The page, for a person who has no Postgres account yet. */
export const Page: Story = {
  name: "Configurator",
  args: { clientKind: "sdk", externalUserId: "demo", componentKey: "postgres-insert-row" },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Connect Postgres" }, waiting);
    await canvas.findByRole("button", { name: /Find Rows/ }, waiting);
  },
};

/** Nothing chosen yet. */
export const Start: Story = {
  args: { ...Page.args, componentKey: undefined },
  play: ({ canvas }) => canvas.findByRole("button", { name: "Postgres" }, waiting).then(() => undefined),
};

/** An account is there, and the page speaks through the kit's own HTTP client. */
export const OverHttp: Story = {
  args: { clientKind: "http", externalUserId: "ready", componentKey: "postgres-find-rows" },
  play: ({ canvas }) => canvas.findByRole("combobox", { name: "Schema" }, waiting).then(() => undefined),
};

/** At the side of a workflow builder: 320 pixels. */
export const SidePanel: Story = {
  args: { ...Page.args, externalUserId: "ready", layout: "panel" },
  play: ({ canvas }) => canvas.findByRole("combobox", { name: "Schema" }, waiting).then(() => undefined),
};

/** Over whatever the host shows. */
export const Dialog: Story = {
  args: { ...SidePanel.args, layout: "dialog" },
  play: ({ canvas }) => canvas.findByRole("combobox", { name: "Schema" }, waiting).then(() => undefined),
};

/** Step by step. */
export const Wizard: Story = {
  args: { ...SidePanel.args, layout: "wizard" },
  play: ({ canvas }) => canvas.findByRole("button", { name: "Next" }, waiting).then(() => undefined),
};

/** The last step, where all of it can be read. */
export const WizardReview: Story = {
  args: { ...Wizard.args, componentKey: "contacts-send-message" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /Review$/ }, waiting));
    await canvas.findByText("4 fields are still missing or wrong.", {}, waiting);
  },
};

/** In German, whose words are longer; the toolbar has the other languages. */
export const German: Story = {
  args: { ...Page.args, externalUserId: "ready", componentKey: "contacts-send-message" },
  globals: { language: "de" },
  play: ({ canvas }) => canvas.findByRole("button", { name: "Ausführen" }, waiting).then(() => undefined),
};

/** In Arabic, from right to left. */
export const Arabic: Story = {
  args: German.args,
  globals: { language: "ar", direction: "rtl" },
  play: ({ canvas }) => canvas.findByRole("button", { name: "تشغيل" }, waiting).then(() => undefined),
};

/** The side panel in Arabic. */
export const ArabicSidePanel: Story = { ...Arabic, args: { ...German.args, layout: "panel" } };

/** Saved with an older version: what the newer one would make of it, before it is taken. */
export const OlderVersion: Story = {
  args: {
    ...Page.args,
    externalUserId: "ready",
    componentKey: "contacts-send-message",
    version: "0.2.0",
    configuredProps: {
      contacts: { authProvisionId: "apn_contactsReady" },
      people: { __lv: [{ label: "Rami Abe <contact0042@example.com>", value: "43" }] },
      text: "See you on **Friday**",
      urgent: "true",
      signature: "Ada",
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "See what would change" }, waiting));
    await canvas.findByText("3 values are kept", {}, waiting);
  },
};

/** Files of a site's library, a folder down. */
export const Files: Story = {
  args: {
    ...Page.args,
    componentKey: "storage-share-files",
    configuredProps: {
      storage: { authProvisionId: "apn_storageDemo" },
      site: { __lv: { label: "Marketing", value: "Marketing" } },
      library: { __lv: { label: "Documents", value: "Documents" } },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Browse files" }, waiting));
    await userEvent.click(await canvas.findByRole("checkbox", { name: "Choose logo.svg" }, waiting));
  },
};

/** Many files, a page at a time. */
export const ManyFiles: Story = {
  args: {
    ...Files.args,
    configuredProps: { ...Files.args?.configuredProps, folder: "Photos" },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Browse files" }, waiting));
    await canvas.findByRole("button", { name: "More" }, waiting);
  },
};
