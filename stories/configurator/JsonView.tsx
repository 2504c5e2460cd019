import { Fragment, useState, type ReactNode } from "react";
import { Button } from "../../src/ui/Button.tsx";

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d[\d.eE+-]*)/g;

/** JSON text in pieces, each with what it is. */
function pieces(text: string) {
  const found: { text: string; type?: "key" | "string" | "literal" | "number" }[] = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, string, colon = "", literal] = match;
    found.push({ text: text.slice(end, match.index) });
    if (string === undefined) found.push({ text: whole, type: literal ? "literal" : "number" });
    else found.push({ text: string, type: colon ? "key" : "string" }, { text: colon });
    end = match.index + whole.length;
  }
  return [...found, { text: text.slice(end) }];
}

/** A value as JSON, to be read and copied. */
export function JsonView({ title, value, children }: { title: string; value: unknown; children: ReactNode }) {
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
          {copied === text ? "Copied" : "Copy"}
        </Button>
      </div>
      <p className="cf-note">{children}</p>
      <pre className="cf-json">
        {pieces(text).map((piece, index) =>
          piece.type ? (
            <span key={index} data-type={piece.type}>
              {piece.text}
            </span>
          ) : (
            <Fragment key={index}>{piece.text}</Fragment>
          ),
        )}
      </pre>
    </>
  );
}
