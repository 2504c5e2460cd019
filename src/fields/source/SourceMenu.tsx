"use client";

import { useState } from "react";
import type { Source } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import type { FieldHandle } from "../../react/use-field.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { usePart } from "../../ui/parts.ts";
import { brief } from "./source-support.ts";
import { SourceIcon } from "./SourceIcon.tsx";
import { useSwitch } from "./use-switch.ts";

type Kind = Source["from"];

/** At the end of a field's label row: where its value comes from. */
export function SourceMenu({ field }: { field: FieldHandle }) {
  const { label, source, sourceKinds, prop, name } = field;
  const t = useTranslate(words);
  const part = usePart();
  const { store } = useOpenForm();
  const change = useSwitch(field);
  const [asked, setAsked] = useState<Kind>();
  const current = source?.from ?? "value";
  const kinds: readonly (Kind | "value")[] = ["value", ...sourceKinds];
  const value = store.valueOf(name);
  return (
    <>
      <span {...part("aside")}>
        <Menu<Kind | "value">
          label={t("source.menu", { label })}
          buttonLabel={`${label}: ${t(`source.${current}`)}`}
          value={current}
          items={kinds.map((kind) => ({
            value: kind,
            label: t(`source.${kind}`),
            hint: t(`source.${kind}.hint`),
            icon: <SourceIcon kind={kind} />,
          }))}
          onSelect={(kind) => {
            if (kind === current) return;
            // Other fields depend on the value: say first what becomes of them.
            if (prop.reloadProps && current === "value" && kind !== "value") setAsked(kind);
            else change(kind);
          }}
        >
          <SourceIcon kind={current} />
          <span {...part("menu-label")}>{t(`source.${current}`)}</span>
        </Menu>
      </span>
      {asked && (
        <div {...part("section")}>
          <Notice
            kind="warning"
            actions={
              <>
                <Button
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question that the user has just caused
                  autoFocus
                  onClick={() => {
                    setAsked(undefined);
                    change(asked);
                  }}
                >
                  {t("source.switch")}
                </Button>
                <Button variant="quiet" onClick={() => setAsked(undefined)}>
                  {t("source.keep")}
                </Button>
              </>
            }
          >
            {value === undefined
              ? t("source.reloadNone", { label })
              : t("source.reload", { label, value: brief(field, value) })}
          </Notice>
        </div>
      )}
    </>
  );
}
