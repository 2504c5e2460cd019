"use client";

import { useState, useSyncExternalStore } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { applyValues } from "../editing/apply.ts";
import { files as words } from "../en/files.ts";
import { useValues } from "../editing/use-values.ts";
import { Sheet } from "../shell/Sheet.tsx";
import { useWords } from "../words.ts";
import { shownProp } from "./hierarchy.ts";
import { FilePicker, type FilePickerProps } from "./FilePicker.tsx";

export type FileBrowserProps = Pick<FilePickerProps, "hierarchy" | "select" | "many">;

/**
 * A button that browses the files which a form's props lead to, and puts what is chosen into all of them: a step that can be
 * undone. It waits for what the first of these props waits for: an account, as a rule. Below a `FormProvider`.
 */
export function FileBrowser({ hierarchy, ...rest }: FileBrowserProps) {
  const t = useWords(words);
  const form = useOpenForm();
  const values = useValues();
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(0);
  const { store } = form;
  const { component } = store.state;
  const first = shownProp(hierarchy, []);
  const awaited = () => store.getField(first)?.waitsFor?.label;
  const waitsFor = useSyncExternalStore(store.subscribe, awaited, awaited);
  return (
    <div className="cf-browse">
      <Button
        icon="folder"
        aria-haspopup="dialog"
        disabled={waitsFor !== undefined}
        onClick={() => setOpen(true)}
      >
        {t("files.browse")}
      </Button>
      {waitsFor !== undefined && <small>{t("files.wait", { label: waitsFor })}</small>}
      <Sheet title={t("files.label")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <FilePicker
          {...{ component, hierarchy, ...rest }}
          configuredProps={values}
          onCancel={() => setOpen(false)}
          onSelect={(configuredProps, items) => {
            applyValues(form, configuredProps, "edit");
            setCount(items.length);
            setOpen(false);
          }}
        />
      </Sheet>
      <LiveRegion>{count > 0 && t("files.taken", { count })}</LiveRegion>
    </div>
  );
}
