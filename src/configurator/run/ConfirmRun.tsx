"use client";

import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useWords } from "../words.ts";

/** A submit that waits for a second yes. */
export interface Pending {
  go(): void;
  cancel(): void;
}

/** Asks before something runs that may destroy. */
export function ConfirmRun({ isTrigger, go, cancel }: Pending & { isTrigger: boolean }) {
  const t = useWords();
  return (
    <div className="cf-confirm">
      <Notice
        kind="warning"
        role="alert"
        title={t("confirm.title")}
        actions={
          <>
            <Button variant="danger" onClick={go}>
              {t(isTrigger ? "confirm.deploy" : "confirm.run")}
            </Button>
            <Button variant="quiet" onClick={cancel}>
              {t("confirm.cancel")}
            </Button>
          </>
        }
      />
    </div>
  );
}
