// All types in one form, state by state: they are to look like one family, in any width and either theme.

import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { everyType, everyValue } from "../support/every-type.ts";
import { FormStory, type PropInput } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";
import { failing, pending } from "../support/scripted-client.ts";
import "./states.css";

const meta = {
  title: "Fields/Every type",
  component: FormStory,
  args: { props: everyType, showsValues: false },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const phone: Decorator = (Form) => (
  <div className="states-phone">
    <Form />
  </div>
);

/** The same on a screen of 320 pixels. */
const onPhone = (story: Story): Story => ({ ...story, decorators: [phone] });

const all = (flags: object): readonly PropInput[] => everyType.map((prop) => ({ ...prop, ...flags }));

export const Empty: Story = {};
export const EmptyOnPhone = onPhone(Empty);

export const Filled: Story = { args: { configuredProps: everyValue } };
export const FilledOnPhone = onPhone(Filled);

/** What must be filled in, and is not. */
export const WithErrors: Story = { play: submitted };
export const WithErrorsOnPhone = onPhone(WithErrors);

/** Values that no field of their type can show. */
export const Unreadable: Story = {
  args: {
    configuredProps: Object.fromEntries(Object.keys(everyValue).map((name) => [name, [[{ odd: [name] }]]])),
  },
};

export const ReadOnly: Story = { args: { configuredProps: everyValue, readOnly: true } };
export const ReadOnlyOnPhone = onPhone(ReadOnly);
export const ReadOnlyAndEmpty: Story = { args: { readOnly: true } };

export const Disabled: Story = { args: { props: all({ disabled: true }), configuredProps: everyValue } };

export const Optional: Story = { args: { props: all({ optional: true }), configuredProps: everyValue } };
export const OptionalOnPhone = onPhone(Optional);

/** The platform has yet to answer: for the accounts, and for the props that follow from a value. */
export const Loading: Story = {
  args: {
    props: all({ reloadProps: true }),
    configuredProps: everyValue,
    script: { listAccounts: pending, configure: pending, reload: pending, retrieveApp: pending },
  },
};
export const LoadingOnPhone = onPhone(Loading);

/** Whatever is asked for fails. */
export const Failing: Story = {
  args: {
    props: all({ reloadProps: true }),
    configuredProps: everyValue,
    script: {
      listAccounts: failing("offline", "No connection."),
      configure: failing("server", "Down."),
      reload: failing("server", "Down."),
      retrieveApp: failing("server", "Down."),
    },
  },
};
export const FailingOnPhone = onPhone(Failing);
