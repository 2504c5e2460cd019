"use client";

import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { file as words } from "../i18n/en/file.ts";
import { Button } from "../ui/Button.tsx";
import { isElement } from "../ui/is-element.ts";
import { usePart } from "../ui/parts.ts";

type TakeFiles = (files: readonly File[]) => void;

interface UploadButtonProps {
  label: string;
  multiple?: boolean;
  onFiles: TakeFiles;
  /** Gives up the upload that is under way. */
  cancel?(): void;
}

/** Asks for files, and while one is under way gives it up: one button, so that the focus stays. */
export function UploadButton({ label, multiple, onFiles, cancel }: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const t = useTranslate(words);
  const name = t(multiple ? "file.uploadManyFor" : "file.uploadFor", { label });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        tabIndex={-1}
        spellCheck={false}
        aria-label={name}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = "";
          onFiles(files);
        }}
      />
      <Button
        aria-label={cancel ? t("file.cancelFor", { label }) : name}
        onClick={() => (cancel ? cancel() : input.current?.click())}
      >
        {t(cancel ? "file.cancel" : multiple ? "file.uploadMany" : "file.upload")}
      </Button>
    </>
  );
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** Takes files that are dropped on what is inside. What else is dragged is none of its business. */
export function FileDrop({ onFiles, children }: { onFiles?: TakeFiles; children: ReactNode }) {
  const part = usePart();
  const [over, setOver] = useState(false);
  if (!onFiles) return children;
  const drag = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // or the page would be left for the file
    setOver(true);
  };
  return (
    <div
      {...part("file-drop", { over })}
      role="presentation"
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(isElement(relatedTarget) && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
