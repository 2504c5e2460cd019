"use client";

import { useId } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { files as words } from "../en/files.ts";
import { useWords } from "../words.ts";
import type { FileItem } from "./hierarchy.ts";
import { bytes } from "./bytes.ts";

interface FileTableProps {
  label: string;
  items: readonly FileItem[];
  /** Which of them lead on. */
  leadsOn(item: FileItem): boolean;
  onOpen(item: FileItem): void;
  /** Which of them can be chosen. */
  canChoose(item: FileItem): boolean;
  chosen: ReadonlySet<string>;
  many: boolean;
  onChoose(items: readonly FileItem[], isChosen: boolean): void;
}

/** Files and folders with what is known of them. Only the columns that something is known for are drawn. */
export function FileTable({ label, items, leadsOn, onOpen, ...choosing }: FileTableProps) {
  const t = useWords(words);
  const { canChoose, chosen, many, onChoose } = choosing;
  const id = useId();
  const hasSizes = items.some(({ size, childCount }) => size !== undefined || childCount !== undefined);
  const hasTimes = items.some(({ modifiedAt }) => modifiedAt !== undefined);
  const choosable = items.filter(canChoose);
  const isAll = choosable.length > 0 && choosable.every((item) => chosen.has(item.id));
  const isSome = !isAll && choosable.some((item) => chosen.has(item.id));
  return (
    <table className="cf-file-table" aria-label={label}>
      <thead>
        <tr>
          {choosable.length > 0 && (
            <th scope="col" className="cf-files-box">
              {many ? (
                <label className="cf-files-target">
                  <input
                    type="checkbox"
                    aria-label={t("files.chooseAll")}
                    ref={(box) => void (box && (box.indeterminate = isSome))}
                    checked={isAll}
                    onChange={() => onChoose(choosable, !isAll)}
                  />
                </label>
              ) : (
                <span className="cf-hidden">{t("files.label")}</span>
              )}
            </th>
          )}
          <th scope="col">{t("files.name")}</th>
          {hasSizes && <th scope="col">{t("files.size")}</th>}
          {hasTimes && <th scope="col">{t("files.modified")}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => {
          const boxId = canChoose(item) ? `${id}-${index}` : undefined;
          const isChosen = chosen.has(item.id);
          return (
            <tr key={item.id} data-chosen={isChosen || undefined}>
              {choosable.length > 0 && (
                <td className="cf-files-box">
                  {boxId && (
                    <label className="cf-files-target">
                      <input
                        id={boxId}
                        data-result={leadsOn(item) ? undefined : ""}
                        type={many ? "checkbox" : "radio"}
                        name={many ? undefined : id}
                        aria-label={t("files.chooseOne", { name: item.label })}
                        checked={isChosen}
                        onChange={() => onChoose([item], !isChosen)}
                      />
                    </label>
                  )}
                </td>
              )}
              <th scope="row">
                <Name item={item} boxId={boxId} onOpen={leadsOn(item) ? onOpen : undefined} />
              </th>
              {hasSizes && (
                <td className="cf-files-size">
                  {item.isFolder
                    ? item.childCount !== undefined && t("files.inside", { count: item.childCount })
                    : item.size !== undefined && bytes(item.size, t.locale)}
                </td>
              )}
              {hasTimes && <td>{item.modifiedAt !== undefined && <When at={item.modifiedAt} />}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface NameProps {
  item: FileItem;
  boxId?: string;
  onOpen?(item: FileItem): void;
}

function Name({ item, boxId, onOpen }: NameProps) {
  const { label, description } = item;
  const text = (
    <>
      <Icon name={onOpen ? "folder" : "file"} />
      <span>
        <span translate="no">{label}</span>
        {description && <small>{description}</small>}
      </span>
    </>
  );
  if (onOpen)
    return (
      <button type="button" data-result="" onClick={() => onOpen(item)}>
        {text}
      </button>
    );
  return boxId === undefined ? <span>{text}</span> : <label htmlFor={boxId}>{text}</label>;
}

function When({ at }: { at: number }) {
  const { locale } = useWords(words);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at)}
    </time>
  );
}
