import type { Meta, StoryObj } from "@storybook/react-vite";
import { everyType, everyValue } from "../support/every-type.ts";
import { FormStory, type PropInput } from "../support/FormStory.tsx";
import "./look.css";

const props: readonly PropInput[] = [
  { name: "note", type: "alert", content: "See the [docs](https://example.com)." },
  { name: "title", type: "string", label: "Title" },
  { name: "isMember", type: "boolean", label: "Member" },
  { name: "tags", type: "string[]", label: "Tags", options: ["vip", "newsletter"] },
];

const meta = {
  title: "Form/Look",
  component: FormStory,
  args: { props, configuredProps: { title: "Ada", isMember: true, tags: ["vip"] }, showsValues: false },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const brands = ["yellow", "navy", "grey", "pink", "teal", "white"];

/** One variable, any colour: what is read on it, in it and around it keeps its contrast. */
export const BrandColours: Story = {
  render: (args) => (
    <div className="look">
      {brands.map((brand) => (
        <section key={brand} className={`look-${brand}`}>
          <p>{brand}</p>
          <FormStory {...args} />
        </section>
      ))}
    </div>
  ),
};

/** `data-density` on any ancestor. */
export const Compact: Story = {
  args: { props: everyType, configuredProps: everyValue },
  render: (args) => (
    <div className="look">
      {["comfortable", "compact"].map((density) => (
        <section key={density} data-density={density}>
          <p>{density}</p>
          <FormStory {...args} />
        </section>
      ))}
    </div>
  ),
};
