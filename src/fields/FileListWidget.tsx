"use client";

import { useEffect, useId, useRef, useState } from "react";
import { newRow } from "../codecs/list.ts";
import type { Row } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { file as words } from "../i18n/en/file.ts";
import type { WidgetProps } from "../react/definition.ts";
import { errorText } from "../react/error-text.ts";
import { useOpenForm } from "../react/form-context.tsx";
import { useUpload } from "../react/use-upload.ts";
import { describedBy } from "../ui/control.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";
import { Status } from "../ui/Status.tsx";
import { Rows } from "./ListWidget.tsx";
import { FileDrop, UploadButton } from "./upload.tsx";

interface Pending {
  id: string;
  file: File;
}

let count = 0;

/** URLs or paths, typed row by row, or put in by uploads through the host: several files at once become several rows. */
export function FileListWidget(props: WidgetProps<"string[]">) {
  const { prop, onChange, label, control } = props;
  const part = usePart();
  const t = useTranslate(words);
  const hint = useId();
  const form = useOpenForm();
  const takesFiles = form.connection().uploadFile !== undefined;
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [done, setDone] = useState<string>();
  const foot = useRef<HTMLDivElement>(null);

  const take = (files: readonly File[]) => {
    setDone(undefined);
    setPending([...pending, ...files.map((file) => ({ id: `file${++count}`, file }))]);
  };
  const forget = (id: string) => {
    const hadFocus = foot.current?.parentElement?.querySelector(`[data-upload="${id}"]:focus-within`);
    setPending((all) => all.filter((it) => it.id !== id));
    if (hadFocus) foot.current?.querySelector("button")?.focus();
  };
  const taken = ({ id, file }: Pending, reference: string) => {
    // Rows that were edited meanwhile stay as they are now.
    const rows = (form.store.draftOf(prop.name) ?? []) as readonly Row[]; // what this field holds
    onChange([...rows.filter(({ text, savedEmpty }) => text !== "" || savedEmpty), newRow(reference)]);
    setDone(file.name);
    forget(id);
  };
  return (
    <FileDrop onFiles={takesFiles ? take : undefined}>
      <Rows {...props} control={describedBy(control, hint)} />
      {pending.map((it) => (
        <UploadLine
          key={it.id}
          prop={prop}
          pending={it}
          onUploaded={(reference) => taken(it, reference)}
          onGone={() => forget(it.id)}
        />
      ))}
      <div ref={foot} {...part("row-foot")}>
        {takesFiles && <UploadButton label={label} multiple onFiles={take} />}
        <Status {...part("remark", { tone: "muted" })} id={hint} occasion={done}>
          {done !== undefined
            ? t("file.uploaded", { name: done })
            : t(takesFiles ? "file.hintUploadMany" : "file.hintMany")}
        </Status>
      </div>
    </FileDrop>
  );
}

interface UploadLineProps {
  prop: WidgetProps<"string[]">["prop"];
  pending: Pending;
  onUploaded(reference: string): void;
  onGone(): void;
}

/** A file on its way: what it is called, how it goes, and the way to give it up or try it again. */
function UploadLine({ prop, pending: { id, file }, onUploaded, onGone }: UploadLineProps) {
  const part = usePart();
  const t = useTranslate(words);
  const { start, phase, error } = useUpload(prop, onUploaded);
  const send = useRef(start);
  useEffect(() => {
    send.current?.(file);
    send.current = undefined; // a line that is shown again has been sent
  }, [file]);
  const { name } = file;
  if (phase === "failed") {
    return (
      <div data-upload={id}>
        <Notice
          kind="error"
          actions={start && <Button onClick={() => start(file)}>{t("file.retry")}</Button>}
          onDismiss={onGone}
        >
          {t("file.failed", { name, message: errorText(error, t) })}
        </Notice>
      </div>
    );
  }
  return (
    <div data-upload={id} {...part("upload")}>
      <Icon name="spinner" />
      <span>{t("file.uploading", { name })}</span>
      <LiveRegion>{t("file.uploading", { name })}</LiveRegion>
      <Button variant="quiet" aria-label={t("file.cancelFor", { label: name })} onClick={onGone}>
        {t("file.cancel")}
      </Button>
    </div>
  );
}
