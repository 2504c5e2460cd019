import type { Meta, StoryObj } from "@storybook/react-vite";
import { FormStory, type PropInput } from "../support/FormStory.tsx";
import { opened } from "../support/play.ts";
import { offering } from "../support/scripted-client.ts";
import "./place.css";

const props: readonly PropInput[] = [
  { name: "postgres", type: "app", app: "postgres" },
  { name: "table", type: "string", label: "Table", remoteOptions: true },
  {
    name: "tags",
    type: "string[]",
    label: "Tags",
    options: ["vip", "Zürich HQ", "newsletter"],
    optional: true,
  },
  { name: "score", type: "integer", label: "Score", min: 0, max: 100 },
  { name: "isMember", type: "boolean", label: "Member" },
  { name: "request", type: "http_request", label: "Request" },
  { name: "timer", type: "$.interface.timer", label: "Check every" },
];

const meta = {
  title: "Form/Places",
  component: FormStory,
  args: {
    props,
    configuredProps: {
      postgres: { authProvisionId: "apn_work" },
      table: { __lv: { label: "contacts (5,000 rows)", value: "contacts" } },
      tags: ["vip", "legacy"],
      request: {
        method: "GET",
        url: "https://api.example.com/people",
        headers: [{ name: "accept", value: "*/*" }],
      },
      timer: { cron: "0 9 * * 1-5", timezone: "Europe/Berlin" },
    },
    script: offering(["contacts", "contact_events", "contracts_2026"]),
    showsValues: false,
  },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Wide: Story = {};

/** A container of 280 pixels, which clips what hangs over. */
export const Narrow: Story = {
  decorators: [
    (Form) => (
      <div className="place-narrow">
        <Form />
      </div>
    ),
  ],
  play: opened("Table", /contact_events/),
};

/** A host's own CSS: variables, a part's class, a state's attribute. */
export const HostStyles: Story = {
  decorators: [
    (Form) => (
      <div className="place-host">
        <Form />
      </div>
    ),
  ],
};

export const RightToLeft: Story = { globals: { direction: "rtl" } };

/** Long forms stay quick to open and to type in. */
export const FiveHundredFields: Story = {
  args: {
    configuredProps: {},
    props: Array.from({ length: 500 }, (_, index) => ({
      name: `field${index}`,
      type: index % 5 === 0 ? "integer" : "string",
      label: `Field ${index + 1}`,
    })),
  },
};
