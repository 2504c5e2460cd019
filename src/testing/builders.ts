import { unwrap } from "../client/call.ts";
import { parseComponent, type Component } from "../wire/component.ts";
import {
  parseConfigureReply,
  parseReloadReply,
  type ConfigureReply,
  type ReloadReply,
} from "../wire/replies.ts";
import type { Prop, PropType } from "../wire/prop.ts";

/** What a prop may have beside its type and its name. */
type Attributes<T extends PropType> = Partial<Omit<Prop<T>, "type" | "name">>;

/** A prop of a type, as a component's definition has it. */
export function buildProp<T extends PropType>(
  type: T,
  name: string,
  attributes: Attributes<T> = {},
): { type: T; name: string } & Attributes<T> {
  return { ...attributes, type, name };
}

/** A component of these props, as `client.retrieveComponent` answers it and a form takes it. */
export function buildComponent(key: string, ...props: readonly unknown[]): Component {
  return parseComponent({ key, name: key, version: "1.0.0", configurableProps: props });
}

/** What `configure` answers with these options, in any spelling that the platform has for them. */
export function optionsReply(...options: readonly unknown[]): ConfigureReply {
  return unwrap(parseConfigureReply({ options }));
}

/** What `reload` answers with these props, under the id that goes along from then on. */
export function propsReply(dynamicPropsId: string, ...props: readonly unknown[]): ReloadReply {
  return unwrap(parseReloadReply({ dynamicProps: { id: dynamicPropsId, configurableProps: props } }));
}
