"use client";

import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { useWords } from "../words.ts";
import { useHistory } from "./use-history.ts";

/** Gives the form back what was saved. Nothing to press where nothing has changed. */
export function StartOver({ onStartOver }: { onStartOver(): void }) {
  const t = useWords();
  const { view } = useHistory();
  const [isSaid, setSaid] = useState(false);
  const isChanged = view.changed.size > 0;
  return (
    <>
      <Button
        aria-disabled={!isChanged}
        onClick={() => {
          onStartOver();
          setSaid(true);
        }}
      >
        {t("form.startOver")}
      </Button>
      <LiveRegion>{isSaid && !isChanged && t("changes.resetDone")}</LiveRegion>
    </>
  );
}
