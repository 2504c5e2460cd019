import {
  ConfigurationError,
  defineComponent,
  type OptionsAnswer,
  type Props,
} from "../runtime/definition.ts";
import { contacts } from "./contacts.app.ts";

export const sendMessage = defineComponent({
  key: "contacts-send-message",
  name: "Send Message",
  description: "Writes to some of 5,000 people. Nothing is sent: the result tells who would get what.",
  version: "0.3.0",
  type: "action",
  annotations: { destructiveHint: false, openWorldHint: true, readOnlyHint: false },
  props: {
    contacts,
    people: {
      type: "string[]",
      label: "People",
      description:
        "Type a name or an address. The server searches; there are more people than a list can show.",
      useQuery: true,
      withLabel: true,
      async options({ query, prevContext }): Promise<OptionsAnswer> {
        const people = await this.contacts.search(query ?? "", prevContext.after);
        const last = people.at(-1);
        return {
          options: people.map(({ id, name, email }: Person) => ({
            label: `${name} <${email}>`,
            value: String(id),
          })),
          context: last ? { after: { name: last.name, id: last.id } } : prevContext,
        };
      },
    },
    channel: {
      type: "string",
      label: "Channel",
      options: [
        { label: "E-mail", value: "email" },
        { label: "Text message", value: "sms" },
      ],
      default: "email",
      reloadProps: true,
    },
    text: { type: "string", label: "Message", description: "Markdown is kept as it is." },
    attachments: {
      type: "string[]",
      label: "Attachments",
      description: "Paths or addresses of files.",
      format: "file-ref",
      optional: true,
    },
    urgent: { type: "boolean", label: "Urgent", default: false, optional: true },
  },
  additionalProps(previous): Props {
    if (this.channel !== "sms") {
      return { subject: { type: "string", label: "Subject" } };
    }
    // A text message carries no files: a static prop may turn hidden.
    previous.attachments = { ...previous.attachments, type: "string[]", hidden: true };
    return {};
  },
  run({ $, console }) {
    void this.contacts.$auth;
    if (this.people.length === 0) throw new ConfigurationError("Choose at least one person.");
    const [first] = this.people;
    const others = this.people.length - 1;
    for (const { label } of this.people) console.log(`to ${label}`);
    $.export("$summary", `Sent to ${first?.label}${others > 0 ? ` and ${others} more` : ""}`);
    return {
      channel: this.channel,
      to: this.people,
      subject: this.subject,
      text: this.text,
      urgent: this.urgent ?? false,
    };
  },
});

interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}
