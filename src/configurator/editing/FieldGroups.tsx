"use client";

import { useId, useState } from "react";
import { FieldList } from "../../form/FormBody.tsx";
import type { FormStore } from "../../react/form-store.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../words.ts";
import { groupsOf, type FieldGroup, type GroupKey } from "./groups.ts";
import { useValues } from "./use-values.ts";

interface FieldGroupsProps {
  store: FormStore;
  fields: readonly string[];
  isBusy: boolean;
  /** A field that is to be in sight. */
  wanted?: string;
}

/** Fields in groups that fold. A group that hides an error opens by itself, once for each. */
export function FieldGroups({ store, fields, isBusy, wanted }: FieldGroupsProps) {
  useValues();
  const [folded, setFolded] = useState<ReadonlySet<GroupKey>>(new Set());
  const [shownErrors, setShownErrors] = useState<ReadonlySet<string>>(new Set());
  const groups = groupsOf(store, fields);
  const wrong = fields.filter((name) => (store.getField(name)?.errors.length ?? 0) > 0);
  const news = wrong.filter((name) => !shownErrors.has(name));
  const opening = groups
    .filter(
      ({ key, fields: its }) =>
        folded.has(key) && [...news, wanted].some((name) => name !== undefined && its.includes(name)),
    )
    .map(({ key }) => key);
  if (opening.length > 0) setFolded(new Set([...folded].filter((key) => !opening.includes(key))));
  if (news.length > 0 || shownErrors.size > wrong.length) setShownErrors(new Set(wrong));
  const fold = (key: GroupKey, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  return (
    <div className="cf-field-groups">
      {groups.map((group) => (
        <Group
          key={group.key}
          {...{ store, group, isBusy }}
          isFolded={folded.has(group.key)}
          onFold={(isFolded) => fold(group.key, isFolded)}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  store: FormStore;
  group: FieldGroup;
  isBusy: boolean;
  isFolded: boolean;
  onFold(isFolded: boolean): void;
}

function Group({ store, group: { key, fields }, isBusy, isFolded, onFold }: GroupProps) {
  const t = useWords();
  const id = useId();
  const required = fields.filter((name) => store.getField(name)?.isRequired);
  const filled = required.filter((name) => store.isSet(name)).length;
  const errors = fields.filter((name) => (store.getField(name)?.errors.length ?? 0) > 0).length;
  return (
    <section className="cf-field-group" aria-labelledby={`${id}title`}>
      <h2>
        <button
          type="button"
          id={`${id}title`}
          aria-expanded={!isFolded}
          aria-controls={`${id}fields`}
          onClick={() => onFold(!isFolded)}
        >
          <Icon name="caret" />
          <span>{t(`groups.${key}`)}</span>{" "}
          <small data-complete={filled === required.length || undefined}>
            {required.length > 0 && t("groups.filled", { filled, count: required.length })}
          </small>{" "}
          {errors > 0 && <small data-tone="danger">{t("groups.errors", { count: errors })}</small>}
        </button>
      </h2>
      <div id={`${id}fields`} hidden={isFolded}>
        <FieldList fields={fields} isBusy={isBusy} />
      </div>
    </section>
  );
}
