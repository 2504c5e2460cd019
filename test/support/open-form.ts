import type { Sources, Suppliers } from "../../src/core/sources.ts";
import { createSourceSupport } from "../../src/fields/source/source-support.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import type { LiveForm } from "../../src/react/form-context.tsx";
import { FormStore } from "../../src/react/form-store.ts";
import { createSubmit } from "../../src/react/submission.ts";
import { createActions } from "../../src/react/use-field.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { parseComponent } from "../../src/wire/component.ts";
import { parseReloadReply, type ReloadReply } from "../../src/wire/replies.ts";
import { createScriptedClient, held } from "./scripted-client.ts";

const t = createTranslate(en, "en");

interface Opened {
  props: readonly object[];
  given?: ConfiguredProps;
  dynamicPropsId?: string;
  version?: string;
  sources?: Sources;
  suppliers?: Suppliers;
}

/** An open form without a page. A reload is answered when the test says so. */
export function openForm({
  props,
  given = {},
  dynamicPropsId,
  version = "1.0.0",
  sources,
  suppliers,
}: Opened) {
  const told: ConfiguredProps[] = [];
  const asked: ReturnType<typeof held<ReloadReply>>[] = [];
  const client = createScriptedClient({
    reload() {
      const answer = held<ReloadReply>();
      answer.promise.catch(() => undefined);
      asked.push(answer);
      return answer.promise;
    },
  });
  const component = parseComponent({ key: "c", name: "C", version, configurable_props: props });
  const store = new FormStore(
    { component, values: given, sources, dynamicPropsId },
    { fieldFor, t, readOnly: false, sources: suppliers && createSourceSupport(suppliers, t) },
    () => ({
      client,
      externalUserId: "user",
      onConfiguredPropsChange: (values) => void told.push(values),
    }),
  );
  const form: LiveForm = {
    id: "f",
    control: store.checks.control,
    store,
    submit: createSubmit(store, () => undefined),
    connection: () => ({ client, externalUserId: "user" }) as never,
    disposers: new Map(),
  };
  store.dispatch({ type: "opened" });
  return {
    form,
    store,
    client,
    told,
    asked,
    /** A person types, or picks, in a field. */
    edit: (name: string, draft: unknown) => createActions(form, name).setDraft(draft),
    leave: (name: string) => createActions(form, name).leave(),
    /** The platform answers the latest reload with these props. */
    async answer(...next: readonly object[]) {
      const reply = parseReloadReply({
        dynamicProps: { id: `dyp_${asked.length}`, configurableProps: next },
      });
      if (!reply.ok) throw new Error(reply.message);
      asked.at(-1)?.give(reply.value);
      await settled();
    },
    async fail(error: Error) {
      asked.at(-1)?.fail(error);
      await settled();
    },
  };
}

/** Lets what is settled be heard. */
export const settled = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => void setImmediate(resolve));
};
