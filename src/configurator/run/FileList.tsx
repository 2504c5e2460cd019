"use client";

import { useId } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { result as words } from "../en/result.ts";
import { useWords } from "../words.ts";
import type { StashedFile } from "./files.ts";

/** The files that a run wrote, and the stash that keeps them. */
export function FileList({ files, stashId }: { files: readonly StashedFile[]; stashId?: string }) {
  const t = useWords(words);
  const id = useId();
  return (
    <section className="cf-data" aria-labelledby={id}>
      <div className="cf-data-head">
        <h2 id={id}>{t("result.files")}</h2>
      </div>
      {files.length > 0 && (
        <ul className="cf-files" translate="no">
          {files.map(({ name, url }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the files of a run that has ended: none moves
            <li key={index}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  <span>{`${name} `}</span>
                  <Icon name="external" />
                </a>
              ) : (
                name
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="cf-note">
        {[
          files.some(({ url }) => url) && t("result.filesNote"),
          stashId !== undefined && t("result.stash", { id: stashId }),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
    </section>
  );
}
