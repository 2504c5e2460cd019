// The keys under which answers are cached, as `call-of-key.ts` reads them. No value is ever in one, as it may be
// a secret; a number stands for the values that a request depends on.

import type { AppsRequest, ComponentsRequest } from "../client/port.ts";

/** All keys of the kit start with this, so that a host can tell them from its own. */
export const ROOT = "propsmith";

export const allQueries = [ROOT] as const;

interface FormOfKey {
  id: string;
}

/** Keys of a form's queries start with this, so that they can be dropped with the form. */
export const formKey = ({ id }: FormOfKey) => [ROOT, id] as const;

/** The options of a field; `context` is the number of the values that they depend on. */
export const optionsKey = (form: FormOfKey, name: string, context: number, search: string) =>
  [...formKey(form), "options", name, context, search] as const;

/** Every list of accounts that a form has asked for. */
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

/** The files that a picker has asked for; `id` is the picker's own. */
export const filesKey = (id: string) => [ROOT, "files", id] as const;

/** The props that would follow from values; `look` counts the times that somebody wanted to know. */
export const followingKey = (look: number) => [ROOT, "following", look] as const;
