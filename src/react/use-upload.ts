"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ClientError } from "../client/errors.ts";
import type { Prop } from "../wire/prop.ts";
import { useOpenForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";
import { useVisit } from "./use-visit.ts";

/** A prop that refers to a file, or to several. */
export type FileProp = Prop<"string"> | Prop<"string[]">;

/** Puts a file where the component can reach it, and gives the URL or the path under which it does. */
export type UploadFile = (file: File, options: { signal: AbortSignal; prop: FileProp }) => Promise<string>;

export interface Upload {
  /** Uploads a file in place of the one that is under way. Absent where the host takes no files. */
  start?: (file: File) => void;
  /** Gives up the upload, or forgets how it went. */
  cancel(): void;
  phase: "idle" | "uploading" | "failed" | "done";
  /** The file that it is about. */
  file?: File;
  error: unknown;
}

interface Attempt {
  file: File;
  signal: AbortSignal;
  /** The draft as it was: another one was given meanwhile, and stays. */
  draft: unknown;
}

/**
 * Hands a file to the host for a field that refers to one. Only the latest attempt counts, and only while it is awaited; a
 * field of one file keeps what it was given meanwhile instead.
 */
export function useUpload(prop: FileProp, onUploaded: (reference: string) => void): Upload {
  const form = useOpenForm();
  const { uploadFile } = form.connection();
  const queryClient = queriesOf(form);
  const abort = useRef<AbortController>(undefined);
  const underWay = useRef<Omit<Attempt, "signal">>(undefined);
  const wasInterrupted = useRef(false);
  const { mutate, reset, status, variables, error } = useMutation(
    {
      ...QUERY_DEFAULTS,
      mutationFn: async ({ file, signal }: Attempt) => {
        const reference: unknown = await uploadFile?.(file, { signal, prop });
        if (typeof reference === "string" && reference !== "") return reference;
        throw new ClientError("badAnswer", "uploadFile must give a URL or a path.");
      },
      onSuccess: (reference, { signal, draft }) => {
        if (signal.aborted) return;
        if (prop.type === "string[]" || form.store.draftOf(prop.name) === draft) onUploaded(reference);
        else reset(); // another value came meanwhile, from the host: it stays
      },
      onSettled: (_, __, { signal }) => {
        if (signal === abort.current?.signal && !signal.aborted) underWay.current = undefined;
      },
      gcTime: 0,
    },
    queryClient,
  );
  const begin = (attempt: Omit<Attempt, "signal">) => {
    abort.current?.abort();
    abort.current = new AbortController();
    underWay.current = attempt;
    wasInterrupted.current = false;
    mutate({ ...attempt, signal: abort.current.signal });
  };
  const visit = useVisit();
  useEffect(() => {
    let isHere = true;
    // The field left the page for a while, as in a hidden `<Activity>`; StrictMode may take it off once more.
    queueMicrotask(() => {
      if (isHere && wasInterrupted.current && underWay.current) begin(underWay.current);
    });
    return () => {
      isHere = false;
      wasInterrupted.current = underWay.current !== undefined;
      abort.current?.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what was begun in one visit is begun again in the next
  }, [visit]);
  const phases = { idle: "idle", pending: "uploading", error: "failed", success: "done" } as const;
  return {
    start: uploadFile && ((file) => begin({ file, draft: form.store.draftOf(prop.name) })),
    cancel() {
      abort.current?.abort();
      underWay.current = undefined;
      reset();
    },
    phase: phases[status],
    file: variables?.file,
    error,
  };
}
