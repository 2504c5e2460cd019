"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { HttpRequestDraft } from "../../core/values.ts";
import { replacedBy } from "./plain.ts";

interface Latest {
  draft: HttpRequestDraft | undefined;
  onChange(draft: HttpRequestDraft): void;
}

/** Reads commands. The reader is loaded with the first one; by then there may be a newer draft, or no field any more. */
export function useCurl(draft: Latest["draft"], onChange: Latest["onChange"]) {
  const latest = useRef<Latest>(undefined);
  const [hasFailed, setFailed] = useState(false);
  useLayoutEffect(() => {
    latest.current = { draft, onChange };
    return () => {
      latest.current = undefined;
    };
  }, [draft, onChange]);
  const fill = useCallback(async (command: string) => {
    setFailed(false);
    try {
      const { readCurl } = await import("./curl/read.ts");
      const reading = readCurl(command);
      if (!latest.current || !reading) return;
      latest.current.onChange(replacedBy(reading.request, reading.left, latest.current.draft));
    } catch {
      setFailed(true);
    }
  }, []);
  return { fill, hasFailed, dismiss: () => setFailed(false) };
}
