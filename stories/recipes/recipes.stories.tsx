// The recipes of docs/recipes.md: each story runs the code that stands there.
import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, waitFor, within } from "storybook/test";
import { ConnectProvider, parseComponent } from "../../src/index.ts";
import { Post } from "../../test/docs/account.tsx";
import { Booking } from "../../test/docs/across-fields.tsx";
import { Guarded } from "../../test/docs/guard.tsx";
import { EditInModal } from "../../test/docs/modal.tsx";
import { Review } from "../../test/docs/review.tsx";
import { Wizard } from "../../test/docs/wizard.tsx";
import { WorkflowEditor } from "../../test/docs/workflow.tsx";
import { useChaos } from "../support/chaos.ts";
import type { PropInput } from "../support/FormStory.tsx";
import { offering, scriptedClient, type Script } from "../support/scripted-client.ts";
import "./recipes.css";

const text = (name: string, label: string, more?: object): PropInput => ({
  name,
  type: "string",
  label,
  ...more,
});

/** The components of this platform, by key. */
const components: Record<string, readonly PropInput[]> = {
  "acme-pick": [text("list", "List", { remoteOptions: true })],
  "acme-notify": [text("message", "Message"), { name: "urgent", type: "boolean", label: "Urgent" }],
  "acme-say": [text("message", "Message")],
  "acme-book": [
    text("from", "First day", { description: "As 2026-12-31." }),
    text("until", "Last day", { description: "As 2026-12-31." }),
  ],
  "slack-send-message": [
    { name: "slack", type: "app", app: "slack" },
    text("channel", "Channel", { remoteOptions: true }),
    text("text", "Text"),
  ],
};

const script: Script = {
  ...offering(["general", "random", "releases"]),
  retrieveComponent: async ({ componentKey: key }) =>
    parseComponent({ key, name: key, configurable_props: components[key] }),
};

/** A host's page: one client for all that stands in it. */
const onPage: Decorator = function Host(Story) {
  const chaos = useChaos();
  const [client] = useState(() => chaos(scriptedClient(script)));
  return (
    <ConnectProvider client={client} externalUserId="demo">
      <div className="recipe">
        <Story />
      </div>
    </ConnectProvider>
  );
};

const meta = { title: "Recipes", decorators: [onPage] } satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;

const waiting = { timeout: 10_000 };

export const InAModal: Story = {
  render: () => <EditInModal componentKey="acme-pick" />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Configure" }, waiting));
    await userEvent.click(await canvas.findByRole("combobox", { name: "List" }, waiting));
    await userEvent.click(await canvas.findByRole("option", { name: "releases" }, waiting));
  },
};

function WizardPage() {
  const [done, setDone] = useState<object>();
  if (done) return <pre>{JSON.stringify(done, undefined, 2)}</pre>;
  return <Wizard steps={["acme-pick", "acme-notify"]} onDone={setDone} />;
}

export const InAWizard: Story = {
  render: () => <WizardPage />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("combobox", { name: "List" }, waiting));
    await userEvent.click(await canvas.findByRole("option", { name: "releases" }, waiting));
    await userEvent.click(canvas.getByRole("button", { name: "Next" }));
    await waitFor(() => expect(canvas.getByRole("region", { name: "Step 2 of 2" })).toHaveFocus());
    await userEvent.type(await canvas.findByRole("textbox", { name: "Message" }, waiting), "Hello");
    await userEvent.click(canvas.getByRole("button", { name: "Back" }));
    await waitFor(() => expect(canvas.getByRole("region", { name: "Step 1 of 2" })).toHaveFocus());
    await canvas.findByDisplayValue("releases", {}, waiting);
    await userEvent.click(await canvas.findByRole("button", { name: "Next" }, waiting));
    await canvas.findByDisplayValue("Hello", {}, waiting);
  },
};

export const InAFormOfYourOwn: Story = {
  render: function Editor() {
    const [saved, setSaved] = useState<object>();
    const steps = ["acme-pick", "acme-say", "acme-say"].map((componentKey) => ({
      componentKey,
      configuredProps: {},
    }));
    return (
      <>
        <WorkflowEditor
          components={["acme-pick", "acme-say"]}
          workflow={{ name: "Releases", steps }}
          onSave={(workflow) => setSaved(structuredClone(workflow))}
        />
        {saved && <pre>{JSON.stringify(saved, undefined, 2)}</pre>}
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const step = async (at: number) =>
      within(await canvas.findByRole("group", { name: `Step ${at}` }, waiting));
    const first = await step(1);
    await (await step(3)).findByRole("textbox", { name: "Message" }, waiting);
    await userEvent.click(await first.findByRole("combobox", { name: "List" }, waiting));
    await userEvent.click(await canvas.findByRole("option", { name: "releases" }, waiting));
    await userEvent.type((await step(3)).getByRole("textbox", { name: "Message" }), "Hello");
    await userEvent.click(canvas.getByRole("button", { name: "Save the workflow" }));
    // The second step has no message: it blocks the whole, and takes the focus.
    await canvas.findByText("Steps that need attention: 1", {}, waiting);
    const second = (await step(2)).getByRole("textbox", { name: "Message" });
    await waitFor(() => expect(second).toHaveFocus());
    await waitFor(() => expect(second).toBeInvalid());
    await userEvent.type(second, "Well done");
    await userEvent.click(canvas.getByRole("button", { name: "Move step 3 up" }));
    await userEvent.click(canvas.getByRole("button", { name: "Save the workflow" }));
    await canvas.findByText(/"message": "Hello"[\s\S]*"message": "Well done"/, {}, waiting);
  },
};

export const ReadOnlyReview: Story = {
  render: () => (
    <Review
      componentKey="slack-send-message"
      configuredProps={{
        slack: { authProvisionId: "apn_work" },
        channel: { __lv: { label: "releases", value: "C7" } },
        text: "It is *out*.",
      }}
    />
  ),
  play: async ({ canvas }) => {
    await canvas.findByText("releases", {}, waiting);
    await canvas.findByText("Analytics (read-write)", {}, waiting);
  },
};

function AccountPage() {
  const [accountId, setAccountId] = useState("apn_work");
  return (
    <>
      <label>
        <span>{"Workspace "}</span>
        <select value={accountId} onChange={({ target }) => setAccountId(target.value)}>
          <option value="apn_work">Work</option>
          <option value="apn_home">Home</option>
        </select>
      </label>
      <Post accountId={accountId} />
    </>
  );
}

export const SeveralAccounts: Story = {
  render: () => <AccountPage />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Text" }, waiting), "Hello");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Workspace" }), "Home");
    await canvas.findByDisplayValue("Hello", {}, waiting);
  },
};

export const CustomValidation: Story = {
  render: () => <Booking />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "First day" }, waiting), "2026-12-24");
    await userEvent.type(canvas.getByRole("textbox", { name: "Last day" }), "2026-12-20");
    await userEvent.click(canvas.getByRole("button", { name: "Submit" }));
    await canvas.findAllByText("Must be after the first day.", {}, waiting);
  },
};

function GuardedPage() {
  const [hasLeft, setLeft] = useState(false);
  if (hasLeft) return <p>Left.</p>;
  return (
    <Guarded
      saved={{ componentKey: "acme-notify", configuredProps: { message: "Hello", urgent: false } }}
      save={async () => {}}
      onLeave={() => setLeft(true)}
    />
  );
}

export const UnsavedChangesGuard: Story = {
  render: () => <GuardedPage />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Message" }, waiting), " again");
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await userEvent.click(canvas.getByRole("button", { name: "Leave" }));
    await canvas.findByText("Left.", {}, waiting);
  },
};
