"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { usePart } from "./parts.ts";
import { TextControl } from "./TextControl.tsx";

/** Copies a text made of `source`. What is told of it is about that source: of another one it is news no more. */
export function useCopy(source: unknown) {
  const [copy, setCopy] = useState<{ of: unknown; text?: string }>();
  const current = copy?.of === source ? copy : undefined;
  return {
    isCopied: current !== undefined && current.text === undefined,
    /** What could not be copied: empty when it could not even be written. */
    refused: current?.text,
    async copy(write: () => string | Promise<string>) {
      let text = "";
      try {
        text = await write();
        await navigator.clipboard.writeText(text);
        setCopy({ of: source });
      } catch {
        setCopy({ of: source, text });
      }
    },
  };
}

/** Where the clipboard cannot be reached: the text, selected, to be copied by hand. */
export function CopyByHand({ text, label, reason }: { text: string; label: string; reason: string }) {
  const part = usePart();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    (box.current as HTMLTextAreaElement | null)?.select();
  }, []);
  return (
    <div {...part("section")}>
      <p {...part("remark", { tone: "muted" })}>{reason}</p>
      <TextControl
        value={text}
        onChange={() => {}}
        control={{ "aria-label": label, ref: box }}
        multiline
        mono
        readOnly
      />
    </div>
  );
}
