"use client";

import { useMutation } from "@tanstack/react-query";
import { QUERY_DEFAULTS } from "../../react/queries.ts";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { ClientError } from "../../client/errors.ts";
import { useConnection } from "../../react/connect-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { useEscape } from "../../ui/use-escape.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { triggers as words } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { Ask } from "../shell/Ask.tsx";
import { forgetList, nameOf } from "./queries.ts";
import { Refusal } from "./State.tsx";
import { useChange, useOpenTrigger } from "./trigger-context.ts";
import { ActiveBadge } from "./TriggerList.tsx";
import { momentText } from "./When.tsx";

/** What a trigger is called and how it stands; it is renamed, paused, resumed and deleted here. */
export function TriggerHead({ onDeleted }: { onDeleted?(name: string): void }) {
  const t = useWords(words);
  const { locale } = t;
  const { trigger } = useOpenTrigger();
  const { id, componentKey, createdAt, updatedAt } = trigger;
  const [isRenaming, setIsRenaming] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const facts = [
    componentKey,
    id,
    createdAt !== undefined && t("triggers.deployedAt", { when: momentText(createdAt, locale) }),
    updatedAt !== undefined &&
      updatedAt !== createdAt &&
      t("triggers.changedAt", { when: momentText(updatedAt, locale) }),
  ];
  return (
    <header className="cf-trigger-head">
      <h1 ref={heading} tabIndex={-1}>
        {nameOf(trigger)}
      </h1>
      <ActiveBadge active={trigger.active} />
      <p className="cf-note">{facts.filter(Boolean).join(" · ")}</p>
      <div className="cf-trigger-actions">
        {trigger.active !== undefined && <Pause isActive={trigger.active} />}
        {trigger.name !== undefined && !isRenaming && (
          <Button onClick={() => setIsRenaming(true)}>{t("trigger.rename")}</Button>
        )}
        <Button onClick={() => setIsDeleting(true)}>{t("delete.button")}</Button>
      </div>
      {isRenaming && <Rename onEnd={() => setIsRenaming(false)} />}
      {isDeleting && <Delete onNo={() => setIsDeleting(false)} onDeleted={onDeleted} />}
    </header>
  );
}

function Pause({ isActive }: { isActive: boolean }) {
  const t = useWords(words);
  const { tell } = useOpenTrigger();
  const { mutate, isPending, error } = useChange();
  const said = isActive ? "trigger.isPaused" : "trigger.isResumed";
  return (
    <>
      <Button
        busy={isPending}
        onClick={() => mutate({ active: !isActive }, { onSuccess: () => tell(t(said)) })}
      >
        {t(isActive ? "trigger.pause" : "trigger.resume")}
      </Button>
      <Refusal title={t(isActive ? "trigger.notPaused" : "trigger.notResumed")} error={error} />
    </>
  );
}

function Rename({ onEnd }: { onEnd(): void }) {
  const t = useWords(words);
  const id = useId();
  const { trigger, tell } = useOpenTrigger();
  const [name, setName] = useState(trigger.name ?? "");
  const [isEmpty, setIsEmpty] = useState(false);
  const { mutate, isPending, error } = useChange();
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  useEscape(form, true, () => {
    onEnd();
    return true;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(name.trim() === "");
    if (name.trim() === "") return box.current?.focus();
    mutate(
      { name: name.trim() },
      {
        onSuccess() {
          tell(t("trigger.isRenamed"));
          onEnd();
        },
      },
    );
  };
  return (
    <form ref={form} className="cf-line" noValidate onSubmit={onSubmit}>
      <TextControl
        value={name}
        onChange={setName}
        control={{ "aria-label": t("trigger.name"), "aria-describedby": isEmpty ? id : undefined, ref: box }}
        invalid={isEmpty}
      />
      <Button type="submit" variant="primary" busy={isPending}>
        {t("trigger.save")}
      </Button>
      <Button variant="quiet" onClick={onEnd}>
        {t("trigger.cancel")}
      </Button>
      {isEmpty && (
        <p id={id} className="cf-wrong">
          {t("trigger.nameMissing")}
        </p>
      )}
      <Refusal title={t("trigger.notRenamed")} error={error} />
    </form>
  );
}

function Delete({ onNo, onDeleted }: { onNo(): void; onDeleted?(name: string): void }) {
  const t = useWords(words);
  const connection = useConnection();
  const { trigger, triggers, ref, own } = useOpenTrigger();
  const name = nameOf(trigger);
  const { mutate, isPending, error } = useMutation(
    {
      ...QUERY_DEFAULTS,
      mutationFn: async (ignoreHookErrors: boolean) => {
        try {
          await triggers.deleteTrigger({ ...ref, ...(ignoreHookErrors && { ignoreHookErrors }) });
        } catch (thrown) {
          // Somebody else was quicker: it is gone, and that is what was asked for.
          if (!(thrown instanceof ClientError && thrown.reason === "notFound")) throw thrown;
        }
      },
      onSuccess() {
        void forgetList(connection);
        onDeleted?.(name);
      },
    },
    own,
  );
  return (
    <>
      <Ask
        title={t("delete.title", { name })}
        yes={t("delete.yes")}
        no={t("delete.no")}
        busy={isPending}
        isGrave
        onYes={() => mutate(false)}
        onNo={onNo}
      >
        {t("delete.why")}
      </Ask>
      <Refusal
        title={t("delete.failed")}
        error={error}
        actions={
          error instanceof ClientError && ["component", "server"].includes(error.reason) ? (
            <Button variant="danger" busy={isPending} onClick={() => mutate(true)}>
              {t("delete.anyway")}
            </Button>
          ) : undefined
        }
      />
    </>
  );
}
