"use client";

import type { ReactNode } from "react";
import { writeJson } from "../../core/json.ts";
import { useTranslate } from "../../i18n/context.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyByHand, useCopy } from "../../ui/copy.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { useWords } from "../words.ts";

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d[\d.eE+-]*)/g;

interface Piece {
  text: string;
  type?: "key" | "string" | "literal" | "number";
  /** Where it starts in the text. */
  start: number;
}

/** JSON text in pieces, each with what it is. */
function pieces(text: string) {
  const found: Piece[] = [];
  let end = 0;
  const push = (text: string, type?: Piece["type"]) => {
    if (text) found.push({ text, type, start: end });
    end += text.length;
  };
  for (const match of text.matchAll(tokens)) {
    const [whole, string, colon = "", literal] = match;
    push(text.slice(end, match.index));
    if (string === undefined) push(whole, literal ? "literal" : "number");
    else {
      push(string, colon ? "key" : "string");
      push(colon);
    }
  }
  push(text.slice(end));
  return found;
}

interface JsonViewProps {
  title: string;
  value: unknown;
  /** What else can be done with it. */
  action?: ReactNode;
  children: ReactNode;
}

/** A value as JSON, to be read and copied. */
export function JsonView({ title, value, action, children }: JsonViewProps) {
  const t = useWords();
  const translate = useTranslate();
  const text = writeJson(value, "  ") ?? "";
  const { isCopied, refused, copy } = useCopy(text);
  return (
    <>
      <div className="cf-json-head">
        <h2>{title}</h2>
        <div>
          {action}
          <Button variant="quiet" icon={isCopied ? "check" : "copy"} onClick={() => void copy(() => text)}>
            {t(isCopied ? "copied" : "copy")}
          </Button>
        </div>
      </div>
      <p className="cf-note">{children}</p>
      <pre className="cf-json" dir="ltr" translate="no">
        {pieces(text).map(({ start, type, text: piece }) => (
          <span key={start} data-type={type}>
            {piece}
          </span>
        ))}
      </pre>
      <LiveRegion>{isCopied && t("copied")}</LiveRegion>
      {refused !== undefined && <CopyByHand text={refused} label={title} reason={translate("copy.failed")} />}
    </>
  );
}
