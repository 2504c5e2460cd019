"use client";

import type { Fitted } from "../editing/preview.ts";
import { Names } from "../editing/PreviewLists.tsx";
import { data as words } from "../en/data.ts";
import { useWords } from "../words.ts";
import { ChangeList } from "./ChangeList.tsx";
import type { PasteReport as Report } from "./paste.ts";

interface PasteReportProps {
  report: Report;
  /** The key of the component it comes from, where that is known. */
  component?: string;
}

/** What would become of each value that is pasted. */
export function PasteReport({ report, component }: PasteReportProps) {
  const t = useWords(words);
  const { fits, converted, refused, waiting, withoutSecret, wrong, elsewhere, locked } = report;
  return (
    <div className="cf-preview">
      {component !== undefined && <strong>{t("carry.from", { component })}</strong>}
      <Names title={t("carry.fits", { count: fits.length })} names={fits} />
      <Changes title={t("carry.converted", { count: converted.length })} values={converted} />
      <Changes title={t("carry.refused", { count: refused.length })} values={refused} />
      <Names title={t("carry.withoutSecret", { count: withoutSecret.length })} names={withoutSecret} isOpen />
      <Names title={t("carry.wrong", { count: wrong.length })} names={wrong} isOpen />
      <Names title={t("carry.elsewhere", { count: elsewhere.length })} names={elsewhere} isOpen />
      <Names title={t("carry.locked", { count: locked.length })} names={locked} isOpen />
      <Names title={t("carry.waiting", { count: waiting.length })} names={waiting} />
    </div>
  );
}

/** What the form holds, and what it would hold. */
function Changes({ title, values }: { title: string; values: readonly Fitted[] }) {
  if (values.length === 0) return null;
  return (
    <details open>
      <summary>{title}</summary>
      <ChangeList changes={values.map(({ name, to, after }) => ({ name, prop: to, after }))} />
    </details>
  );
}
