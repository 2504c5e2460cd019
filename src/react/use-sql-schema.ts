"use client";

import { useQuery } from "@tanstack/react-query";
import { needsAccount } from "../core/form/select.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { Prop } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import { useOpenForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";
import { sqlSchemaKey } from "./query-keys.ts";

/**
 * The columns of each table, by the table's name. A dot parts a schema from its table (`sales.contacts`); one that is
 * part of a name has a backslash before it.
 */
export type SqlSchema = Readonly<Record<string, readonly string[]>>;

export interface SqlSchemaRequest {
  /** The app whose database the statement is for, such as `postgresql`. */
  app?: string;
  /** The values that the statement's database depends on: the accounts, and what stands above the statement. */
  configuredProps: ConfiguredProps;
  signal: AbortSignal;
}

/** Gives what an `sql` field completes. Asked once the person is in the field, and again when the values it got change. */
export type LoadSqlSchema = (request: SqlSchemaRequest) => Promise<SqlSchema>;

const FRESH_MS = 5 * 60_000;

/** A host's answer, as far as it can be used. */
function readSchema(answer: unknown): SqlSchema {
  if (!isRecord(answer)) return {};
  const isName = (name: unknown): name is string => typeof name === "string" && name !== "";
  return Object.fromEntries(
    Object.entries(answer).map(([table, columns]) => [
      table,
      Array.isArray(columns) ? columns.filter(isName) : [],
    ]),
  );
}

/** The tables that an `sql` field completes, asked of the host while `isWanted`. */
export function useSqlSchema(prop: Prop<"sql">, isWanted: boolean): { schema?: SqlSchema; error: unknown } {
  const form = useOpenForm();
  const { store } = form;
  const { sqlSchema } = form.connection();
  const queryClient = queriesOf(form);
  const lacksAccount = store.state.props.some(
    (other) =>
      other.type === "app" &&
      needsAccount(store.state, other.app ?? "") &&
      store.valueOf(other.name) === undefined,
  );
  const isAsked = isWanted && sqlSchema !== undefined && !lacksAccount;
  const { data, error } = useQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: sqlSchemaKey(form, prop.name, sqlSchema && store.contextId(prop.name)),
      queryFn: async ({ signal }) => {
        const configuredProps = store.contextOf(prop.name);
        return readSchema(await sqlSchema?.({ app: prop.auth?.app ?? undefined, configuredProps, signal }));
      },
      enabled: isAsked,
      staleTime: FRESH_MS,
    },
    queryClient,
  );
  return { schema: data, error };
}
