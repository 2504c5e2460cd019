"use client";

import { useId, useImperativeHandle, useMemo, useState, type Ref } from "react";
import { isSame } from "../../core/same.ts";
import { ComponentForm } from "../../form/ComponentForm.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import { applyValues } from "../editing/apply.ts";
import { triggers as words } from "../en/triggers.ts";
import { useValues } from "../editing/use-values.ts";
import { useWords } from "../words.ts";
import { nameOf } from "./queries.ts";
import { useChange, useOpenTrigger } from "./trigger-context.ts";

/** Says whether there is something that was changed and not saved. */
export type IsDirty = () => boolean;

/** The trigger's configuration, as it was deployed or saved last, to be changed and saved. */
export function TriggerForm({ isDirty }: { isDirty: Ref<IsDirty> }) {
  const t = useWords(words);
  const id = useId();
  const { trigger, tell } = useOpenTrigger();
  const { mutateAsync } = useChange();
  const { props, issues, configuredProps } = trigger;
  const key = trigger.componentKey ?? trigger.id;
  const name = nameOf(trigger);
  // What was deployed says what it is configured by, whatever its component is by now.
  const component = useMemo(
    (): Component => ({ key, name, componentType: "trigger", props, issues }),
    [key, name, props, issues],
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="cf-hidden">
        {t("trigger.configuration")}
      </h2>
      <ComponentForm
        component={component}
        configuredProps={configuredProps}
        submitLabel={t("trigger.save")}
        onSubmit={async (values) => {
          await mutateAsync({ configuredProps: values });
          tell(t("trigger.isSaved"));
        }}
        actions={<Unsaved saved={configuredProps} isDirty={isDirty} />}
      />
    </section>
  );
}

/** Tells that something was changed and not saved, and takes it back. */
function Unsaved({ saved, isDirty }: { saved: ConfiguredProps; isDirty: Ref<IsDirty> }) {
  const t = useWords(words);
  const form = useOpenForm();
  const values = useValues();
  // A form may add what a definition asks for, which is nothing that the person did.
  const [opened] = useState(values);
  const isChanged = !isSame(values, saved) && !isSame(values, opened);
  useImperativeHandle(isDirty, () => () => isChanged, [isChanged]);
  if (!isChanged) return null;
  return (
    <>
      <Button variant="quiet" icon="undo" onClick={() => applyValues(form, saved, "revert")}>
        {t("trigger.revert")}
      </Button>
      <span className="cf-run-state">{t("trigger.unsaved")}</span>
    </>
  );
}
