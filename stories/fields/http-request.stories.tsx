import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const saved = {
  method: "POST",
  url: "https://api.example.com/people",
  params: [{ name: "page", value: "1" }],
  headers: [{ name: "accept", value: "application/json" }],
  body: { type: "raw", mode: "raw", contentType: "application/json", raw: '{"name": "Ada"}' },
  auth: { type: "none" },
};

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

/** What authorizes is masked. */
export const BearerToken: Story = {
  args: { value: { ...saved, auth: { type: "bearer", token: "swordfish" } } },
};
export const BasicAuth: Story = {
  args: { value: { ...saved, auth: { type: "basic", username: "ada", password: "swordfish" } } },
};
export const FormFields: Story = {
  args: {
    value: {
      ...saved,
      body: {
        type: "fields",
        mode: "fields",
        contentType: "application/x-www-form-urlencoded",
        fields: [{ name: "greeting", value: "hello" }],
      },
    },
  },
};
