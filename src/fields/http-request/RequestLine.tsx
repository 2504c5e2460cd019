"use client";

import type { ClipboardEvent } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { SelectControl } from "../SelectControl.tsx";
import { METHODS } from "./common-names.ts";
import { isCurl, otherFormat } from "./curl/is-curl.ts";
import type { PanelProps } from "./panels.ts";

/** No method is called so. */
const CUSTOM = " ";

interface RequestLineProps extends PanelProps {
  required: boolean;
  /** The field has an error, and it stands on the URL. */
  invalidUrl: boolean;
  /** What is wrong is on screen in a tab, and so is what marks it. */
  isMarkElsewhere: boolean;
  onCurl(command: string): unknown;
}

/** Method and URL. A cURL command that is pasted here fills in the whole request; another one doesn't become a URL. */
export function RequestLine(props: RequestLineProps) {
  const { draft, change, label, fault, marked, required, invalidUrl, isMarkElsewhere, disabled, onCurl } =
    props;
  const part = usePart();
  const t = useTranslate(words);
  const isMethod = fault?.at === "method";
  const isUrl = !isMethod && !isMarkElsewhere;
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (disabled || !(isCurl(text) || otherFormat(text))) return;
    event.preventDefault();
    event.stopPropagation();
    onCurl(text);
  };
  return (
    <div {...part("controls")} onPasteCapture={onPaste}>
      <Method {...props} marked={isMethod ? marked : {}} invalid={isMethod} />
      <TextControl
        value={draft.url}
        onChange={(url) => change({ url })}
        control={{ ...(isUrl && marked), "aria-label": t("http.url", { label }) }}
        invalid={invalidUrl}
        placeholder="https://"
        typing="url"
        {...{ required, disabled }}
      />
    </div>
  );
}

function Method({ draft, change, label, marked, invalid, disabled }: PanelProps & { invalid: boolean }) {
  const t = useTranslate(words);
  const { method } = draft;
  const isOwn = draft.isOwnMethod ?? (method !== "" && !METHODS.includes(method));
  const options = METHODS.map((value) => ({ value, label: value }));
  if (method === "" && !isOwn) options.unshift({ value: "", label: t("http.noMethod") });
  options.push({ value: CUSTOM, label: t("http.customMethod") });
  return (
    <>
      <SelectControl
        value={isOwn ? CUSTOM : method}
        options={options}
        onChange={(value) =>
          change(value === CUSTOM ? { isOwnMethod: true } : { method: value, isOwnMethod: false })
        }
        control={{ "aria-label": t("http.method", { label }) }}
        disabled={disabled}
      />
      {isOwn && (
        <TextControl
          value={method}
          onChange={(text) => change({ method: text, isOwnMethod: true })}
          control={{ ...marked, "aria-label": t("http.ownMethod", { label }) }}
          invalid={invalid}
          typing="code"
          placeholder={t("http.ownMethodPlaceholder")}
          disabled={disabled}
        />
      )}
    </>
  );
}
