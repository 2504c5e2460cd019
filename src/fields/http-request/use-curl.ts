"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { HttpRequestDraft } from "../../core/values.ts";
import { otherFormat } from "./curl/is-curl.ts";
import type { CurlReading } from "./curl/read.ts";
import { replacedBy } from "./plain.ts";

interface Latest {
  draft: HttpRequestDraft | undefined;
  onChange(draft: HttpRequestDraft): void;
}

/**
 * Reads commands. The reader is loaded with the first one; by then there may be a newer draft, or no field any more. In a
 * field that was hidden meanwhile (`<Activity>`), the command counts once the field is shown again.
 */
export function useCurl(draft: Latest["draft"], onChange: Latest["onChange"]) {
  const latest = useRef<Latest>(undefined);
  /** What was read while the field was hidden. */
  const waiting = useRef<CurlReading>(undefined);
  const [failure, setFailure] = useState<{ format: string } | { error: unknown }>();
  useLayoutEffect(() => {
    latest.current = { draft, onChange };
    if (waiting.current) take(latest.current, waiting.current);
    waiting.current = undefined;
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
      if (!reading) return;
      if (latest.current) take(latest.current, reading);
      else waiting.current = reading;
    } catch (error) {
      setFailure({ error });
    }
  }, []);
  return { fill, failure, dismiss: () => setFailure(undefined) };
}

function take({ draft, onChange }: Latest, { request, left }: CurlReading): void {
  onChange(replacedBy(request, left, draft));
}
