import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import shadcn from "../../src/theme/themes/shadcn.css?inline";
import { everyType, everyValue } from "../support/every-type.ts";
import { FormStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";
import host from "./shadcn-host.css?inline";

/** A page of a host that uses shadcn/ui, for as long as the story is open: what other stories look like is not its business. */
const onShadcn: Decorator = (Form) => (
  <>
    <style>{host + shadcn}</style>
    <Form />
  </>
);

const meta = {
  title: "Form/Theme",
  component: FormStory,
  args: { props: everyType, showsValues: false },
  decorators: [onShadcn],
  // Its page is its own: what it says of `:root` would reach whatever else a page of the guide shows.
  parameters: { docs: { story: { inline: false, height: "640px" } } },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Shadcn: Story = { args: { configuredProps: everyValue } };
export const ShadcnWithErrors: Story = { play: submitted };
