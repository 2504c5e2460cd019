/** Every component of the playground, in the order in which lists show them. */
import type { ComponentDefinition } from "../runtime/definition.ts";
import { sendMessageBefore } from "./contacts-send-message-0-2.ts";
import { sendMessage } from "./contacts-send-message.ts";
import { everyPropType } from "./everything-every-prop-type.ts";
import { troublesomeOptions } from "./everything-troublesome-options.ts";
import { sendRequest } from "./http-send-request.ts";
import { exportRows } from "./postgres-export-rows.ts";
import { findRows } from "./postgres-find-rows.ts";
import { insertRow } from "./postgres-insert-row.ts";
import { newRow } from "./postgres-new-row.ts";
import { runQuery } from "./postgres-run-query.ts";
import { updateRow } from "./postgres-update-row.ts";
import { atIntervals } from "./schedule-at-intervals.ts";
import { shareFiles } from "./storage-share-files.ts";

export const components: readonly ComponentDefinition[] = [
  insertRow,
  updateRow,
  findRows,
  exportRows,
  runQuery,
  newRow,
  sendMessage,
  shareFiles,
  sendRequest,
  atIntervals,
  everyPropType,
  troublesomeOptions,
];

/** Versions that are no longer the newest: who names one gets it. */
export const olderVersions: readonly ComponentDefinition[] = [sendMessageBefore];

/** A component by its key, the newest one unless a version is named. */
export const findComponent = (
  known: ReadonlyMap<string, ComponentDefinition>,
  key: string,
  version?: string,
): ComponentDefinition | undefined => {
  const newest = known.get(key);
  if (!version || version === newest?.version) return newest;
  return newest && olderVersions.find((older) => older.key === key && older.version === version);
};
