// References in drag data and on the clipboard.

import { pathText, referenceText } from "../../core/references.ts";
import { isReference } from "../../core/form/sources.ts";
import type { ReferencePath } from "../../core/sources.ts";
import { REFERENCE_MIME } from "./tree.ts";

const isPath = (value: unknown): value is ReferencePath =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((key) => typeof key === "string" || typeof key === "number");

/** The text that a drop inserts; `undefined` if it has no reference, which leaves it to the browser. */
export function droppedText(data: Pick<DataTransfer, "getData">): string | undefined {
  try {
    const value: unknown = JSON.parse(data.getData(REFERENCE_MIME));
    // A list of texts alone is a path; a reference has an object in it.
    if (isPath(value)) return `{{${pathText(value)}}}`;
    return isReference(value) ? referenceText(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a path into drag data, for our editors and for others. */
export function dragPath(data: Pick<DataTransfer, "setData">, path: ReferencePath): void {
  data.setData(REFERENCE_MIME, JSON.stringify(path));
  data.setData("text/plain", `{{${pathText(path)}}}`);
}
