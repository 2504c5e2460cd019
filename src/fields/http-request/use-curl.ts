"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { HttpRequestDraft } from "../../core/values.ts";
import { otherFormat } from "./curl/is-curl.ts";
import { replacedBy } from "./plain.ts";

interface Latest {
  draft: HttpRequestDraft | undefined;
  onChange(draft: HttpRequestDraft): void;
}

/** Reads commands. The reader is loaded with the first one; by then there may be a newer draft, or no field any more. */
export function useCurl(draft: Latest["draft"], onChange: Latest["onChange"]) {
  const latest = useRef<Latest>(undefined);
  const [failure, setFailure] = useState<{ format: string } | { error: unknown }>();
  useLayoutEffect(() => {
    latest.current = { draft, onChange };
    return () => {
      latest.current = undefined;
    };
  }, [draft, onChange]);
  const fill = useCallback(async (command: string) => {
    const format = otherFormat(command);
    setFailure(format === undefined ? undefined : { format });
    if (format !== undefined) return;
    try {
      const { readCurl } = await import("./curl/read.ts");
      const reading = readCurl(command);
      if (!latest.current || !reading) return;
      latest.current.onChange(replacedBy(reading.request, reading.left, latest.current.draft));
    } catch (error) {
      setFailure({ error });
    }
  }, []);
  return { fill, failure, dismiss: () => setFailure(undefined) };
}
