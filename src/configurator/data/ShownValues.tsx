"use client";

import { useOpenForm } from "../../react/form-context.tsx";
import { useValues } from "../fill/use-values.ts";
import { useWords } from "../words.ts";
import { JsonView } from "./JsonView.tsx";
import { marked } from "./marks.ts";

/** The values that would be sent, to be read and copied. Below a `FormProvider`. */
export function ShownValues() {
  const t = useWords();
  const { store } = useOpenForm();
  const values = useValues();
  const { component, props } = store.state;
  return (
    <JsonView title={t("json.title")} value={marked(values, [...component.props, ...props]).values}>
      {t("json.note")}
    </JsonView>
  );
}
