"use client";

import { useEffect, useRef, useState } from "react";
import type { Branch, TreeRow } from "./tree.ts";

/** Lazy branches: loaded once, when they are first expanded, and again after a failure. */
export function useBranches() {
  const [branches, setBranches] = useState<ReadonlyMap<string, Branch>>(new Map());
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const become = (id: string, branch: Branch) => setBranches((known) => new Map(known).set(id, branch));
  const load = ({ id, node }: TreeRow): void => {
    const known = branches.get(id)?.status;
    if (!node.load || node.children || known === "loading" || known === "loaded") return;
    become(id, { status: "loading" });
    // A host's function may throw as well as reject.
    Promise.resolve()
      .then(async () => {
        // StrictMode ends the first one before anything is loaded.
        if (!abort.current || abort.current.signal.aborted) abort.current = new AbortController();
        return node.load?.({ signal: abort.current.signal });
      })
      .then((nodes) => become(id, { status: "loaded", nodes: nodes ?? [] }))
      .catch(() => become(id, { status: "failed" }));
  };
  return { branches, load };
}
