import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { FormStory } from "../support/FormStory.tsx";
import { inTurn, opened, pressed, typed } from "../support/play.ts";
import { offering } from "../support/scripted-client.ts";

/** A bad day of the network, as the toolbar’s Chaos makes it for every story: what fails is told, nothing is lost. */
const meta = {
  title: "Form/Chaos",
  component: FormStory,
  args: {
    props: [
      { name: "channel", type: "string", label: "Channel", remoteOptions: true },
      { name: "text", type: "string", label: "Text" },
    ],
    script: offering(Array.from({ length: 60 }, (_, index) => `channel-${index + 1}`)),
  },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const waiting = { timeout: 10_000 };

/** The first answer is refused, the second comes; what was typed meanwhile stays. */
export const Refused: Story = {
  globals: { chaos: "7" },
  play: inTurn(
    typed("Text", "typed on a bad day"),
    opened("Channel", /You are not allowed to do this/),
    pressed("Retry"),
    async ({ canvas }) => {
      await canvas.findByRole("option", { name: "channel-1" }, waiting);
      await waitFor(() =>
        expect(canvas.getByRole("textbox", { name: "Text" })).toHaveValue("typed on a bad day"),
      );
    },
  ),
};
