"use client";

import { useId } from "react";
import { Segments } from "../../ui/Segments.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import { useWords } from "../words.ts";
import type { StashState } from "./use-runs.ts";

/** Which file stash a run gets: none, where the component can do without, a new one, or one that was kept. */
export function StashField({ stash }: { stash: StashState }) {
  const t = useWords();
  const id = useId();
  const { isRequired, chosen, choose, known } = stash;
  const isKept = typeof chosen === "string";
  const options = [
    { value: false, label: t("stash.none") },
    { value: true, label: t("stash.new") },
    { value: "", label: t("stash.kept") },
  ];
  return (
    <div className="cf-stash">
      <span id={id}>{t("stash.label")}</span>
      <Segments<string | boolean>
        label={t("stash.label")}
        group={`${id}which`}
        control={{ "aria-labelledby": id, "aria-describedby": `${id}note` }}
        options={options.filter(({ value }) => value !== false || !isRequired)}
        value={isKept ? "" : chosen}
        onChange={(value) => choose(value === "" ? (known[0] ?? "") : value)}
      />
      {isKept && (
        <>
          <TextControl
            value={chosen}
            onChange={choose}
            control={{ "aria-label": t("stash.id") }}
            list={`${id}known`}
            mono
          />
          <datalist id={`${id}known`}>
            {known.map((stashId) => (
              <option key={stashId}>{stashId}</option>
            ))}
          </datalist>
        </>
      )}
      <p id={`${id}note`} className="cf-note">
        {t("stash.note")}
      </p>
    </div>
  );
}
