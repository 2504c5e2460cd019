"use client";

import { useId } from "react";
import { useTranslate } from "../i18n/context.ts";
import { file as words } from "../i18n/en/file.ts";
import type { WidgetProps } from "../react/definition.ts";
import { errorText } from "../react/error-text.ts";
import { useUpload } from "../react/use-upload.ts";
import { Button } from "../ui/Button.tsx";
import { describedBy } from "../ui/control.ts";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";
import { Status } from "../ui/Status.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { FileDrop, UploadButton } from "./upload.tsx";

/** A URL or a path, typed or put in by an upload through the host. */
export function FileRefWidget(props: WidgetProps<"string">) {
  if (props.disabled) return <Reference {...props} />;
  return <EditedReference {...props} />;
}

function Reference({ prop: _prop, draft = "", ...props }: WidgetProps<"string">) {
  return <TextControl {...props} value={draft} multiline="auto" typing="url" />;
}

function EditedReference(props: WidgetProps<"string">) {
  const { prop, onChange, label, control } = props;
  const part = usePart();
  const t = useTranslate(words);
  const hint = useId();
  const upload = useUpload(prop, onChange);
  const { start, phase, file } = upload;
  const name = file?.name ?? "";

  // What is typed is meant: an upload under way would only overwrite it.
  function type(draft: string | undefined) {
    upload.cancel();
    onChange(draft);
  }

  return (
    <FileDrop onFiles={start && (([file]) => file && start(file))}>
      <div {...part("replaceable")}>
        <Reference {...props} onChange={type} control={describedBy(control, hint)} />
        {start && (
          <UploadButton
            label={label}
            onFiles={([file]) => file && start(file)}
            cancel={phase === "uploading" ? upload.cancel : undefined}
          />
        )}
      </div>
      <Status {...part("remark", { tone: "muted" })} id={hint} occasion={`${phase} ${name}`}>
        {phase === "uploading"
          ? t("file.uploading", { name })
          : phase === "done"
            ? t("file.uploaded", { name })
            : t(start ? "file.hintUpload" : "file.hint")}
      </Status>
      {phase === "failed" && (
        <Notice
          kind="error"
          actions={start && file && <Button onClick={() => start(file)}>{t("file.retry")}</Button>}
          onDismiss={upload.cancel}
        >
          {t("file.failed", { name, message: errorText(upload.error, t) })}
        </Notice>
      )}
    </FileDrop>
  );
}
