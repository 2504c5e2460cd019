"use client";

import { useState, type ReactNode } from "react";
import { ClientError } from "../client/index.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { Component } from "../wire/component.ts";
import { useComponent } from "./catalog/catalogue.ts";
import { ComponentPicker } from "./catalog/ComponentPicker.tsx";
import { Skeleton } from "./shell/Skeleton.tsx";
import { useWords } from "./words.ts";

interface OpeningProps {
  componentKey: string;
  /** The newest without it. What it is on opening counts: an upgrade is the open form's. */
  version?: string;
  /** Another one was chosen in place of one that does not exist. */
  onChoose(componentKey: string): void;
  /** Draws the component once it is there; what stands in its place until then is drawn instead. */
  children(component: Component | undefined, waiting: ReactNode): ReactNode;
}

/** Asks for a component, and says how that goes. */
export function Opening({ componentKey, version, onChoose, children }: OpeningProps) {
  const t = useWords();
  const [opened] = useState(version);
  const query = useComponent(componentKey, opened);
  if (query.data) return children(query.data, null);
  if (query.error instanceof ClientError && query.error.reason === "notFound")
    return children(
      undefined,
      <div className="cf-panel">
        <h1 className="cf-hidden">{componentKey}</h1>
        <Notice kind="warning" title={t("component.missing", { key: componentKey })}>
          {t("component.missing.next")}
        </Notice>
        <ComponentPicker onChoose={onChoose} />
      </div>,
    );
  return children(
    undefined,
    <div className="cf-panel">
      {query.isError ? (
        <>
          <h1 className="cf-hidden">{componentKey}</h1>
          <Notice
            kind="error"
            title={t("component.failed")}
            actions={
              <Button icon="refresh" busy={query.isFetching} onClick={() => void query.refetch()}>
                {t("retry")}
              </Button>
            }
          >
            {query.error.message}
          </Notice>
        </>
      ) : (
        <Skeleton label={t("component.loading")} size="large" />
      )}
    </div>,
  );
}
