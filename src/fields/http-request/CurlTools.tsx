"use client";

import { useLayoutEffect, useRef, useState, type ClipboardEvent } from "react";
import type { HttpRequestDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import { Button } from "../../ui/Button.tsx";
import { useEscape } from "../../ui/use-escape.ts";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { isCurl, otherFormat } from "./curl/is-curl.ts";
import { CopyCurl } from "./CopyCurl.tsx";

interface CurlToolsProps {
  draft: HttpRequestDraft;
  label: string;
  onCurl(command: string): unknown;
  disabled: boolean;
}

/** The request from a command, and as one. */
export function CurlTools({ onCurl, ...props }: CurlToolsProps) {
  const { label, disabled } = props;
  const [isPasting, setPasting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const part = usePart();
  const t = useTranslate(words);
  return (
    <>
      {isPasting && !disabled && (
        <PasteBox
          label={label}
          onCurl={(command) => {
            setPasting(false);
            onCurl(command);
          }}
          onCancel={() => {
            setPasting(false);
            opener.current?.focus();
          }}
        />
      )}
      <div {...part("tools")}>
        <Button
          variant="quiet"
          aria-expanded={isPasting}
          ref={opener}
          disabled={disabled}
          onClick={() => setPasting(!isPasting)}
        >
          {t("http.pasteCurl")}
        </Button>
        <CopyCurl {...props} />
      </div>
    </>
  );
}

interface PasteBoxProps {
  label: string;
  onCurl(command: string): unknown;
  onCancel(): void;
}

/** Takes a command: a pasted one at once, a typed one by the button. */
function PasteBox({ label, onCurl, onCancel }: PasteBoxProps) {
  const [text, setText] = useState("");
  const [isRefused, setRefused] = useState(false);
  const box = useRef<HTMLElement>(null);
  const section = useRef<HTMLDivElement>(null);
  const part = usePart();
  const t = useTranslate(words);
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  const format = otherFormat(text);
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (text !== "" || !isCurl(pasted)) return;
    event.preventDefault();
    onCurl(pasted);
  };
  useEscape(section, true, () => {
    onCancel();
    return true;
  });
  return (
    <div ref={section} {...part("section")} onPasteCapture={onPaste}>
      <TextControl
        value={text}
        onChange={(next) => {
          setText(next);
          setRefused(false);
        }}
        control={{ "aria-label": t("http.curl", { label }), ref: box }}
        invalid={isRefused}
        placeholder="curl https://…"
        multiline
        mono
      />
      <p {...part("remark", { tone: isRefused ? "danger" : "muted" })} role={isRefused ? "alert" : undefined}>
        {!isRefused
          ? t("http.curlHelp")
          : format === undefined
            ? t("http.notCurl")
            : t("http.otherCopy", { format })}
      </p>
      <div {...part("tools")}>
        <Button onClick={() => (isCurl(text) ? onCurl(text) : setRefused(true))}>{t("http.fillIn")}</Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("http.cancel")}
        </Button>
      </div>
    </div>
  );
}
