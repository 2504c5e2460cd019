"use client";

import { useEffect, useId, useRef, useState } from "react";
import { FieldList } from "../../form/FormBody.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { settled } from "../../react/submission.ts";
import { Button } from "../../ui/Button.tsx";
import { ValueShown } from "../history/ValueShown.tsx";
import { labelFor } from "../history/use-described.ts";
import { steps as words } from "../en/steps.ts";
import { type ConfiguratorTranslate, useWords } from "../words.ts";
import { incompleteFields } from "./filter.ts";
import { useFilling } from "./filling.tsx";
import { type FormStep, stepAt, stepsOf, type StepKey } from "./steps.ts";
import { useValues } from "./use-values.ts";

interface FieldStepsProps {
  fields: readonly string[];
  isBusy: boolean;
  /** A field that is to be in sight. */
  wanted?: string;
}

/**
 * The fields of a form a group at a time, each checked before the next, and all of them to be read at the end. What was seen
 * stays: another step only hides it. A field that is wanted, or wrong at the end, brings its step.
 */
export function FieldSteps({ fields, isBusy, wanted }: FieldStepsProps) {
  const t = useWords(words);
  useValues();
  const form = useOpenForm();
  const { store } = form;
  const { step, goTo } = useFilling();
  const steps = stepsOf(store, fields);
  const index = stepAt(steps, step);
  const key = steps[index]?.key ?? "review";
  const before = steps[index - 1];
  const [seen, setSeen] = useState<ReadonlySet<StepKey>>(new Set([key]));
  if (!seen.has(key)) setSeen(new Set([...seen, key]));
  const [isChecking, setChecking] = useState(false);
  const wantedIn = wanted === undefined ? undefined : steps.find((it) => it.fields.includes(wanted))?.key;
  useEffect(() => {
    if (wantedIn !== undefined) goTo(wantedIn);
  }, [wantedIn, goTo]);
  useRefusedStep();
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(key);
  useEffect(() => {
    if (came.current === key) return;
    came.current = key;
    if (wantedIn === undefined) heading.current?.focus();
  }, [came, key, wantedIn]);

  const goOn = async () => {
    if (isChecking) return;
    setChecking(true);
    // What is asked for may bring a step.
    await settled(store);
    const names = stepsOf(store, store.getForm().fields).find((it) => it.key === key)?.fields ?? [];
    const isSound = names.length === 0 || (await store.checks.validate(names));
    setChecking(false);
    if (!isSound) {
      const wrong = store.invalidFields().find(({ name }) => names.includes(name));
      if (wrong) store.focus(wrong.name);
      return;
    }
    const now = stepsOf(store, store.getForm().fields);
    const next = now[stepAt(now, key) + 1];
    if (next) goTo(next.key);
  };

  return (
    <div className="cf-steps">
      <nav aria-label={t("steps.label")}>
        <ol>
          {steps.map((it, at) => (
            <li key={it.key}>
              <StepButton
                step={it}
                number={at + 1}
                isCurrent={it.key === key}
                isSeen={seen.has(it.key)}
                onGo={goTo}
              />
            </li>
          ))}
        </ol>
      </nav>
      <h2 ref={heading} tabIndex={-1}>
        <span>{nameOf(t, key)}</span> <small>{t("steps.at", { step: index + 1, count: steps.length })}</small>
      </h2>
      {steps.map((it) =>
        it.fields.length > 0 && seen.has(it.key) ? (
          <div key={it.key} hidden={it.key !== key}>
            <FieldList fields={it.fields} isBusy={isBusy} />
          </div>
        ) : null,
      )}
      {key === "review" && <Review fields={fields} />}
      <div className="cf-steps-foot">
        {before && (
          <Button variant="quiet" onClick={() => goTo(before.key)}>
            {t("steps.back")}
          </Button>
        )}
        {key !== "review" && (
          <Button variant="primary" busy={isChecking} onClick={() => void goOn()}>
            {t("steps.next")}
          </Button>
        )}
      </div>
    </div>
  );
}

const nameOf = (t: ConfiguratorTranslate<typeof words>, key: StepKey): string =>
  t(key === "review" ? "steps.review" : `groups.${key}`);

interface StepButtonProps {
  step: FormStep;
  number: number;
  isCurrent: boolean;
  isSeen: boolean;
  onGo(key: StepKey): void;
}

function StepButton({ step: { key, incomplete }, number, isCurrent, isSeen, onGo }: StepButtonProps) {
  const t = useWords(words);
  const state = !isSeen || key === "review" ? undefined : incomplete > 0 ? "wrong" : "complete";
  return (
    <button
      type="button"
      aria-current={isCurrent ? "step" : undefined}
      data-state={isCurrent ? undefined : state}
      onClick={() => onGo(key)}
    >
      <span aria-hidden="true">{number}</span>
      <span>{nameOf(t, key)}</span>
      {!isCurrent && state && <span className="cf-hidden">{` (${t(`steps.${state}`)})`}</span>}
    </button>
  );
}

/** All that was entered, with the way back to each. */
function Review({ fields }: { fields: readonly string[] }) {
  const t = useWords(words);
  const id = useId();
  const { store } = useOpenForm();
  const { jump } = useFilling();
  const incomplete = new Set(incompleteFields(store));
  const shown = fields.filter((name) => !store.getField(name)?.definition.passive);
  return (
    <div className="cf-review">
      <p>
        {shown.length === 0
          ? t("steps.none")
          : incomplete.size > 0
            ? t("steps.missing", { count: incomplete.size })
            : t("steps.check")}
      </p>
      <dl>
        {shown.map((name, at) => (
          <div key={name} data-tone={incomplete.has(name) ? "danger" : undefined}>
            <dt id={`${id}-${at}`}>{labelFor(store, name)}</dt>
            <dd>
              <div>
                <ValueShown value={store.snapshotOf(name)} />
              </div>
              <Button
                variant="quiet"
                aria-label={t("steps.changeOf", { label: labelFor(store, name) })}
                onClick={() => jump(name)}
              >
                {t("steps.change")}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A submit that was refused leads to the step of the first field that needs attention. */
function useRefusedStep(): void {
  const { store } = useOpenForm();
  const { jump } = useFilling();
  useEffect(() => {
    let before = store.state.submit.phase;
    return store.subscribe(() => {
      const { phase } = store.state.submit;
      const isNews = phase === "refused" && before !== phase;
      before = phase;
      const [first] = isNews ? store.invalidFields() : [];
      if (first) jump(first.name);
    });
  }, [store, jump]);
}
