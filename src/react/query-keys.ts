// Query keys; `call-of-key.ts` reads them. Keys never contain values, which may be secret: a number identifies the values
// that a request depends on.

import type { AppsRequest, ComponentsRequest } from "../client/port.ts";

/** The first part of every key, to distinguish them from the host's. */
export const ROOT = "propsmith";

export const allQueries = [ROOT] as const;

interface FormOfKey {
  id: string;
}

/** The prefix of a form's keys, to remove its queries together. */
export const formKey = ({ id }: FormOfKey) => [ROOT, id] as const;

/** Options of a field; `context` identifies the values they depend on. */
export const optionsKey = (form: FormOfKey, name: string, context: number, search: string) =>
  [...formKey(form), "options", name, context, search] as const;

/** The prefix of all account lists of a form. */
export const formAccountsKey = (form: FormOfKey) => [...formKey(form), "accounts"] as const;

export const accountsKey = (form: FormOfKey, externalUserId: string, app: string, oauthAppId?: string) =>
  [...formAccountsKey(form), externalUserId, app, oauthAppId] as const;

export const formAppKey = (form: FormOfKey, slug: string) => [...formKey(form), "app", slug] as const;

export const sqlSchemaKey = (form: FormOfKey, name: string, context: number | undefined) =>
  [...formKey(form), "sql-schema", name, context] as const;

export const appsKey = (request: Omit<AppsRequest, "after">) => [ROOT, "apps", request] as const;

export const appKey = (slug: string | undefined) => [ROOT, "app", slug] as const;

export const componentsKey = (request: Omit<ComponentsRequest, "after">) =>
  [ROOT, "components", request] as const;

export const componentKey = (key: string, version: string | undefined) =>
  [ROOT, "component", key, version] as const;

export const triggersKey = (externalUserId: string) => [ROOT, "triggers", externalUserId] as const;

/** The prefix of a file picker's queries; `id` identifies the picker. */
export const filesKey = (id: string) => [ROOT, "files", id] as const;

/** A preview of the props for given values; `look` identifies the preview. */
export const followingKey = (look: number) => [ROOT, "following", look] as const;
