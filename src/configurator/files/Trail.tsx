"use client";

import type { Ref } from "react";
import { files as words } from "../en/files.ts";
import { useWords } from "../words.ts";
import type { Trail as Steps } from "./hierarchy.ts";

interface TrailProps {
  trail: Steps;
  /** The last step, which is where one is. */
  here: Ref<HTMLLIElement>;
  /** Goes back to the first so many steps. */
  onBack(length: number): void;
}

/** The way from the top to what is shown, each step of it a way back. */
export function Trail({ trail, here, onBack }: TrailProps) {
  const t = useWords(words);
  const names = [t("files.top"), ...trail.map(({ label }) => label)];
  return (
    <nav className="cf-trail" aria-label={t("files.trail")}>
      <ol>
        {names.map((name, index) => {
          const key = names.slice(0, index + 1).join("/");
          return index === trail.length ? (
            <li key={key} ref={here} tabIndex={-1} aria-current="location">
              {name}
            </li>
          ) : (
            <li key={key}>
              <button type="button" onClick={() => onBack(index)}>
                {name}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
