"use client";

import { useId, useRef } from "react";
import { useTranslate } from "../i18n/context.ts";
import { file } from "../i18n/en/file.ts";
import { speak } from "../i18n/english.ts";
import type { WidgetProps } from "../react/definition.ts";
import { errorText } from "../react/error-text.ts";
import { useUpload, type Upload } from "../react/use-upload.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";
import { TextControl } from "../ui/TextControl.tsx";

speak(file);

/** A URL or a path, typed or put in by an upload through the host. */
export function FileRefWidget(props: WidgetProps<"string">) {
  if (props.disabled) return <Reference {...props} />;
  return <EditedReference {...props} />;
}

function Reference({ prop: _prop, draft = "", ...props }: WidgetProps<"string">) {
  return <TextControl {...props} value={draft} multiline="auto" inputMode="url" />;
}

function EditedReference(props: WidgetProps<"string">) {
  const { prop, onChange, label, control } = props;
  const part = usePart();
  const t = useTranslate();
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
    <>
      <div {...part("replaceable")}>
        <Reference
          {...props}
          onChange={type}
          control={{
            ...control,
            "aria-describedby": [control["aria-describedby"], hint].filter(Boolean).join(" "),
          }}
        />
        {start && <UploadButton upload={upload} start={start} label={label} />}
      </div>
      <output {...part("remark", { tone: "muted" })} id={hint}>
        {phase === "uploading" && t("file.uploading", { name })}
        {phase === "done" && t("file.uploaded", { name })}
        {(phase === "idle" || phase === "failed") && t(start ? "file.hintUpload" : "file.hint")}
      </output>
      {phase === "failed" && (
        <Notice
          kind="error"
          actions={start && file && <Button onClick={() => start(file)}>{t("file.retry")}</Button>}
          onDismiss={upload.cancel}
        >
          {t("file.failed", { name, message: errorText(upload.error, t) })}
        </Notice>
      )}
    </>
  );
}

interface UploadButtonProps {
  upload: Upload;
  start(file: File): void;
  label: string;
}

/** Asks for a file, and while it is under way gives it up: one button, so that the focus stays. */
function UploadButton({ upload, start, label }: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const t = useTranslate();
  const isUploading = upload.phase === "uploading";
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        spellCheck={false}
        aria-label={t("file.uploadFor", { label })}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again.
          currentTarget.value = "";
          if (file) start(file);
        }}
      />
      <Button
        aria-label={t(isUploading ? "file.cancelFor" : "file.uploadFor", { label })}
        onClick={() => (isUploading ? upload.cancel() : input.current?.click())}
      >
        {t(isUploading ? "file.cancel" : "file.upload")}
      </Button>
    </>
  );
}
