import { useMemo, useState } from "react";
import { secretTexts, withoutSecrets } from "../../src/core/secrets.ts";
import { ComponentForm, parseProps, type ComponentFormProps, type ConfiguredProps } from "../../src/index.ts";
import { useChaos } from "./chaos.ts";
import { scriptedClient, type Script } from "./scripted-client.ts";
import "./story.css";

/** A prop as a component's definition has it. */
export interface PropInput {
  name?: string;
  type: string;
  label?: string;
  [attribute: string]: unknown;
}

export interface FormStoryProps extends Omit<ComponentFormProps, "client" | "externalUserId" | "component"> {
  props?: readonly (PropInput | null)[];
  /** What the platform answers. */
  script?: Script;
  /** Shows what would be sent. */
  showsValues?: boolean;
}

const accepted = async () => {};

/** A form with a client of its own, and below it what it would send. */
export function FormStory({ props, script, configuredProps, showsValues = true, ...form }: FormStoryProps) {
  const chaos = useChaos();
  const [client] = useState(() => chaos(scriptedClient(script)));
  const [values, setValues] = useState<ConfiguredProps>(configuredProps ?? {});
  const component = useMemo(
    () => props && { key: "story", name: "Story", componentType: "action", configurableProps: props },
    [props],
  );
  return (
    <div className="story">
      <ComponentForm
        onSubmit={accepted}
        {...form}
        component={component}
        configuredProps={configuredProps}
        client={client}
        externalUserId="demo"
        onConfiguredPropsChange={setValues}
      />
      {showsValues && <pre className="story-values">{JSON.stringify(shown(values, props), null, 2)}</pre>}
    </div>
  );
}

/** Values without those of the props that are called secret. */
function shown(values: ConfiguredProps, props: FormStoryProps["props"] = []): unknown {
  const open = parseProps(Object.keys(values).map((name) => ({ name, type: "any" }))).props;
  const byName = new Map([...open, ...parseProps(props).props].map((prop) => [prop.name, prop]));
  return withoutSecrets(values, secretTexts(values, byName));
}

export interface FieldStoryProps {
  /** The prop that is shown. It is called `value` unless it has a name. */
  prop: PropInput;
  /** Its saved value. */
  value?: unknown;
  /** What this state adds to the prop. */
  flags?: Record<string, unknown>;
  /** Props that stand before it. */
  before?: readonly PropInput[];
  beforeValues?: ConfiguredProps;
  script?: Script;
}

/** One field in one state. */
export function FieldStory({ prop, value, flags, before = NONE, beforeValues, script }: FieldStoryProps) {
  const { name = "value" } = prop;
  const props = useMemo(() => [...before, { ...prop, name, ...flags }], [before, prop, name, flags]);
  const [configuredProps] = useState(() => ({
    ...beforeValues,
    ...(value !== undefined && { [name]: value }),
  }));
  return <FormStory {...{ props, configuredProps, script }} />;
}

const NONE: readonly PropInput[] = [];
