"use client";

import { secretTexts, withoutSecrets } from "../../core/secrets.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { useValues } from "../fill/use-values.ts";
import { useWords } from "../words.ts";
import { JsonView } from "./JsonView.tsx";

/** The values that would be sent, to be read and copied. Below a `FormProvider`. */
export function ShownValues() {
  const t = useWords();
  const { store } = useOpenForm();
  const values = useValues();
  const { component, props } = store.state;
  return (
    <JsonView title={t("json.title")} value={shownValues(values, [...component.props, ...props])}>
      {t("json.note")}
    </JsonView>
  );
}

/** What would be sent, without what is not for everyone to read. `props` are all that describe the values. */
export function shownValues(values: ConfiguredProps, props: readonly AnyProp[]): unknown {
  return withoutSecrets(values, secretTexts(values, new Map(props.map((prop) => [prop.name, prop]))));
}
