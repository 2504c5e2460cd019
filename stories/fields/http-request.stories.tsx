import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { inTurn, pressed, submitted, typed } from "../support/play.ts";

const saved = {
  method: "POST",
  url: "https://api.example.com/people",
  params: [
    { name: "page", value: "1" },
    { name: "tag", value: "new" },
    { name: "tag", value: "" },
  ],
  headers: [
    { name: "Accept", value: "application/json" },
    { name: "X-Api-Key", value: "swordfish" },
  ],
  body: {
    type: "raw",
    mode: "raw",
    contentType: "application/json",
    raw: '{\n  "name": "Ada",\n  "role": "admin"\n}',
  },
  auth: { type: "none" },
};

const command = `curl -kL -X PUT 'https://api.example.com/people/7?notify=true' \\
  -H 'Accept: application/json' -u ada:swordfish \\
  -F name=Ada -F photo=@ada.png --compressed | jq .id`;

const meta = {
  title: "Fields/http_request",
  component: FieldStory,
  args: {
    prop: { type: "http_request", label: "Request" },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: saved } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: saved, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: saved, flags: { disabled: true } } };
export const Optional: Story = { args: { value: saved, flags: { optional: true } } };

/** At 320 pixels, the method stands above the URL. */
export const Narrow: Story = {
  args: { value: { ...saved, method: "PURGE" } },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};

/** Names are offered while they are typed; what is secret is masked. */
export const Headers: Story = { args: { value: { ...saved, tab: "headers" } } };

/** What authorizes is masked. */
export const BearerToken: Story = {
  args: { value: { ...saved, tab: "auth", auth: { type: "bearer", token: "swordfish" } } },
};
export const BasicAuth: Story = {
  args: { value: { ...saved, tab: "auth", auth: { type: "basic", username: "ada", password: "swordfish" } } },
};
export const TwoAuthentications: Story = {
  args: {
    value: {
      ...saved,
      tab: "auth",
      headers: [{ name: "Authorization", value: "Token swordfish" }],
      auth: { type: "bearer", token: "swordfish" },
    },
  },
};
export const UnknownAuthentication: Story = {
  args: { value: { ...saved, tab: "auth", auth: { type: "digest", username: "ada" } } },
};

export const FormFields: Story = {
  args: {
    value: {
      ...saved,
      tab: "body",
      body: {
        type: "fields",
        mode: "fields",
        contentType: "application/x-www-form-urlencoded",
        fields: [{ name: "greeting", value: "hello" }],
      },
    },
  },
};
export const RawBody: Story = { args: { value: { ...saved, tab: "body" } } };

/** A body that says it is JSON is checked, and the tab that hides the error opens. */
export const BrokenJson: Story = {
  args: { value: { ...saved, tab: "body" } },
  play: inTurn(
    typed("Request: body", "nope"),
    async ({ canvas, userEvent }) => userEvent.click(canvas.getByRole("tab", { name: /^Params/ })),
    submitted,
  ),
};

/** Nothing moves out of the URL by itself. */
export const QueryInTheUrl: Story = {
  args: { value: { ...saved, url: "https://api.example.com/people?sort=name&limit=10" } },
};
export const QueryMoved: Story = { ...QueryInTheUrl, play: pressed("Edit them here") };

/** A command says more than a request can hold. */
export const UnmappedFlags: Story = {
  args: { value: saved },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Paste cURL" }));
    await userEvent.paste(command);
    await canvas.findByText(/no place here/, { selector: ".ps-notice-text *" });
  },
};
export const PastingACommand: Story = { play: pressed("Paste cURL") };
