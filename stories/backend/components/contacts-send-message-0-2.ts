import { defineComponent, type LabelValue, type PropSource } from "../runtime/definition.ts";
import { contacts } from "./contacts.app.ts";
import { sendMessage } from "./contacts-send-message.ts";

const own = (name: string): PropSource => {
  const prop = sendMessage.props[name];
  if (!prop) throw new Error(`Send Message has no prop "${name}".`);
  return prop;
};

/** An older version, for those who saved something with it: no channels yet, and a signature that is gone since. */
export const sendMessageBefore = defineComponent({
  key: "contacts-send-message",
  name: "Send Message",
  description: "Writes to some of 5,000 people. An older version: there is a newer one.",
  version: "0.2.0",
  type: "action",
  annotations: { destructiveHint: false, openWorldHint: true, readOnlyHint: false },
  props: {
    contacts,
    people: own("people"),
    text: own("text"),
    urgent: { type: "string", label: "Urgent", options: ["true", "false"], optional: true },
    signature: {
      type: "string",
      label: "Signature",
      description: "Stands below the message.",
      optional: true,
    },
  },
  run({ $, console }) {
    void this.contacts.$auth;
    const people = this.people as readonly LabelValue[]; // as the newer version declares them
    for (const { label } of people) console.log(`to ${label}`);
    $.export("$summary", `Sent to ${people.length} people`);
    return { to: people, text: this.text, urgent: this.urgent === "true", signature: this.signature };
  },
});
