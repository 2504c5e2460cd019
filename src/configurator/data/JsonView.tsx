"use client";

import { Fragment, useState, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
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

/** A value as JSON, to be read and copied. */
export function JsonView({ title, value, children }: { title: string; value: unknown; children: ReactNode }) {
  const t = useWords();
  const [copied, setCopied] = useState<string>();
  const text = JSON.stringify(value, null, 2);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(undefined),
    );
  return (
    <>
      <div className="cf-json-head">
        <h2>{title}</h2>
        <Button variant="quiet" icon={copied === text ? "check" : "copy"} onClick={() => void copy()}>
          {t(copied === text ? "copied" : "copy")}
        </Button>
      </div>
      <p className="cf-note">{children}</p>
      <pre className="cf-json">
        {pieces(text).map((piece) =>
          piece.type ? (
            <span key={piece.start} data-type={piece.type}>
              {piece.text}
            </span>
          ) : (
            <Fragment key={piece.start}>{piece.text}</Fragment>
          ),
        )}
      </pre>
    </>
  );
}
