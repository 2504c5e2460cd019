import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { inTurn, pressed, submitted } from "../support/play.ts";

const meta = {
  title: "Fields/timer",
  component: FieldStory,
  args: {
    prop: { type: "$.interface.timer", label: "How often to look" },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: { intervalSeconds: 900 } } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: { intervalSeconds: 900 }, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: { intervalSeconds: 900 }, flags: { disabled: true } } };
export const Optional: Story = { args: { value: { intervalSeconds: 900 }, flags: { optional: true } } };

export const OddInterval: Story = { args: { value: { intervalSeconds: 5400 } } };

export const Schedule: Story = { args: { value: { cron: "*/15 8-18 * * MON-FRI" } } };
export const OnWeekdays: Story = { args: { value: { cron: "0 9 * * 1-5", timezone: "Europe/Berlin" } } };
export const Picked: Story = { play: pressed("Weekdays at…") };
export const FieldByField: Story = {
  args: { value: { cron: "0 25 1,15 JAN-JUN *" } },
  play: pressed("Field by field"),
};
export const WrongSchedule: Story = {
  args: { value: { cron: "every morning" } },
  play: submitted,
};
export const NeverRuns: Story = {
  args: { value: { cron: "0 0 31 2 *" } },
  // The button is there once expressions can be read.
  play: inTurn(pressed("Field by field"), submitted),
};
export const UnknownTimeZone: Story = { args: { value: { cron: "0 9 * * *", timezone: "Mars/Olympus" } } };
export const ReadOnlySchedule: Story = {
  args: { value: { cron: "0 9 * * 1-5", timezone: "Europe/Berlin" }, flags: { readOnly: true } },
};
export const DisabledSchedule: Story = {
  args: { value: { cron: "0 9 * * 1-5" }, flags: { disabled: true } },
};

/** The night in which clocks go back: what runs each half hour goes through the hour that comes twice. */
export const ClocksGoBack: Story = {
  args: { value: { cron: "*/30 * * * *", timezone: "Europe/Berlin" } },
  beforeEach: () => setClock("2026-10-25T00:15:00Z"),
};

export const Fixed: Story = { args: { flags: { static: { cron: "0 6 * * 1" } } } };
export const FixedInterval: Story = { args: { flags: { static: { intervalSeconds: 82_080 } } } };
export const WithSuggestions: Story = {
  args: {
    value: { cron: "0 8 * * *" },
    flags: { options: [{ intervalSeconds: 60 }, { intervalSeconds: 3600 }, { cron: "0 8 * * *" }] },
  },
};

/** Makes it this time for a story, and gives the way back. */
function setClock(now: string): () => void {
  const Now = Date;
  globalThis.Date = new Proxy(Now, {
    construct: (_, given) => Reflect.construct(Now, given.length > 0 ? given : [now]) as Date,
    get: (_, key) => (key === "now" ? () => Now.parse(now) : (Reflect.get(Now, key) as unknown)),
  });
  return () => void (globalThis.Date = Now);
}
