"use client";

import { useId, useMemo, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { CopyByHand, useCopy } from "../../../ui/copy.tsx";
import { Segments } from "../../../ui/Segments.tsx";
import { result as words } from "../../en/result.ts";
import { lazyPart } from "../lazy.tsx";
import { useWords } from "../../words.ts";
import { DataTree } from "./DataTree.tsx";
import { tablesIn, toCsv, type Table } from "./tables.ts";

const DataTable = lazyPart(() => import("./DataTable.tsx").then((it) => it.DataTable));

/**
 * A value of any size, to be read and copied: as a tree, and, where there are lists of records in it, as tables.
 * `title` is what it is.
 */
export function DataView({ title, value }: { title: string; value: unknown }) {
  const t = useWords(words);
  const id = useId();
  const tables = useMemo(() => tablesIn(value), [value]);
  const [chosen, setChosen] = useState(0);
  const table = tables[chosen - 1];
  // Where there is but one, what it is called is said beside it.
  const nameOf = (path: Table["path"]) => (tables.length === 1 ? "" : path.join(".")) || t("data.table");
  const options = [
    { value: 0, label: t("data.tree") },
    ...tables.map(({ path }, index) => ({ value: index + 1, label: nameOf(path) })),
  ];
  return (
    <section className="cf-data" aria-labelledby={id}>
      <div className="cf-data-head">
        <h2 id={id}>{title}</h2>
        {tables.length > 0 && (
          <Segments
            label={t("data.view", { what: title })}
            group={id}
            options={options}
            value={table ? chosen : 0}
            onChange={setChosen}
          />
        )}
      </div>
      {table ? <DataTable table={table} label={table.path.join(".") || title} /> : <DataTree value={value} />}
      <Copies value={table ? table.rows : value} table={table} />
    </section>
  );
}

/** The buttons that copy it. It is written out when one is pressed, and not before: that may take its time. */
function Copies({ value, table }: { value: unknown; table: Table | undefined }) {
  const t = useWords(words);
  const json = useCopy(value);
  const csv = useCopy(table);
  const refused = json.refused ?? csv.refused;
  return (
    <>
      <div className="cf-data-foot">
        <Button
          variant="quiet"
          icon={json.isCopied ? "check" : "copy"}
          onClick={() => void json.copy(() => JSON.stringify(value, null, 2) ?? "")}
        >
          {t(json.isCopied ? "data.copied" : "data.copyJson")}
        </Button>
        {table && (
          <Button
            variant="quiet"
            icon={csv.isCopied ? "check" : "copy"}
            onClick={() => void csv.copy(() => toCsv(table))}
          >
            {t(csv.isCopied ? "data.copied" : "data.copyCsv")}
          </Button>
        )}
      </div>
      {refused !== undefined && (
        <CopyByHand text={refused} label={t("data.copyJson")} reason={t("data.byHand")} />
      )}
    </>
  );
}
