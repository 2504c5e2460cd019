import type { HttpAuthDraft, HttpBodyDraft, HttpRequestDraft } from "../../core/values.ts";
import { isRecord, readText, type UnknownRecord } from "../../wire/record.ts";
import { isFilled, readPairs, recordOf, writePairs } from "./pairs.ts";

export const EMPTY_REQUEST: HttpRequestDraft = {
  method: "GET",
  url: "",
  params: [],
  headers: [],
  auth: { type: "", username: "", password: "", token: "" },
  body: { kind: "none", contentType: "", fields: [], raw: "" },
};

/** Which credentials an authentication uses; `undefined` for one that nobody here knows. */
export function credentialsOf(type: string): readonly (keyof HttpAuthDraft)[] | undefined {
  if (type === "basic") return ["username", "password"];
  if (type === "bearer") return ["token"];
  return type === "" || type === "none" ? [] : undefined;
}

/** No authentication, in either spelling. */
const isNone = (type: string): boolean => type === "" || type === "none";

function shownAuth(saved: unknown): HttpAuthDraft {
  const { type, username, password, token } = recordOf(saved);
  const text = readText(type) ?? "";
  return {
    type: credentialsOf(text.toLowerCase()) ? text.toLowerCase() : text,
    username: readText(username) ?? "",
    password: readText(password) ?? "",
    token: readText(token) ?? "",
  };
}

/** A body that was saved as bare text is a raw one. */
const bodyOf = (saved: unknown): unknown =>
  typeof saved === "string" && saved !== "" ? { type: "raw", mode: "raw", raw: saved } : saved;

/** What a saved body is. `mode` and `type` say the same; where neither says anything, what is there does. */
function kindOf(saved: unknown): HttpBodyDraft["kind"] {
  if (saved === undefined || saved === null || saved === "") return "none";
  if (!isRecord(saved) || isOfAnotherKind(saved)) return "other";
  const { type, mode, fields, raw } = saved;
  const isText = raw === undefined || raw === null || readText(raw) !== undefined;
  const said = mode ?? type ?? undefined;
  if (said === "fields") return "fields";
  if (said !== undefined && said !== "" && said !== "raw") return "other";
  if (!isText) return "other";
  if (said === "raw" || (readText(raw) ?? "") !== "") return "raw";
  return readPairs(fields).length > 0 ? "fields" : "none";
}

/** An object without any of a body's own keys: content that was saved bare. */
const isOfAnotherKind = (saved: UnknownRecord): boolean => {
  const keys = Object.keys(saved);
  return keys.length > 0 && !keys.some((key) => /^(?:type|mode|contentType|fields|raw)$/.test(key));
};

function shownBody(saved: unknown): Omit<HttpBodyDraft, "fields"> {
  const { contentType, raw } = recordOf(saved);
  return { kind: kindOf(saved), contentType: readText(contentType) ?? "", raw: readText(raw) ?? "" };
}

const shownLine = (saved: UnknownRecord) => ({
  method: readText(saved.method) ?? "",
  url: readText(saved.url) ?? "",
});

export function toDraft(wire: unknown): HttpRequestDraft | undefined {
  if (!isRecord(wire) || Object.keys(wire).length === 0) return undefined;
  return {
    ...shownLine(wire),
    params: readPairs(wire.params),
    headers: readPairs(wire.headers, ":"),
    auth: shownAuth(wire.auth),
    body: { ...shownBody(bodyOf(wire.body)), fields: readPairs(recordOf(wire.body).fields) },
    kept: wire,
  };
}

/** Whether there is anything in a request besides what was chosen from lists. */
export const isEmpty = ({ url, headers, params, auth, body, kept }: HttpRequestDraft): boolean =>
  kept === undefined &&
  ![url, auth.username, auth.password, auth.token, body.contentType, body.raw].some(Boolean) &&
  ![...headers, ...params, ...body.fields].some(isFilled);

/**
 * The saved value with the edits in it: only sub-fields that were edited are written, so that nulls, `tab` and whatever
 * else there is stay as they were.
 */
export function toWire(draft: HttpRequestDraft): unknown {
  if (isEmpty(draft)) return undefined;
  const saved = recordOf(draft.kept);
  const before = shownLine(saved);
  const params = writePairs(draft.params, saved.params);
  const headers = writePairs(draft.headers, saved.headers, ":");
  const auth = writeAuth(draft.auth, saved.auth);
  const body = writeBody(draft.body, saved.body);
  return {
    ...saved,
    ...(draft.method !== before.method && { method: draft.method }),
    ...(draft.url !== before.url && { url: draft.url }),
    ...(params !== saved.params && { params }),
    ...(headers !== saved.headers && { headers }),
    ...(auth !== saved.auth && { auth }),
    ...(body !== saved.body && { body }),
  };
}

const CREDENTIALS = ["username", "password", "token"] as const;

/** Credentials of a type that the person has left are not sent any more: they become null where they were saved. */
function writeAuth(auth: HttpAuthDraft, saved: unknown): unknown {
  const before = shownAuth(saved);
  const isSameType = auth.type === before.type || (isNone(auth.type) && isNone(before.type));
  const used = credentialsOf(auth.type) ?? CREDENTIALS;
  const edits: Record<string, unknown> = isSameType ? {} : { type: auth.type };
  for (const key of CREDENTIALS) {
    if (used.includes(key)) {
      if (auth[key] !== before[key]) edits[key] = auth[key];
    } else if (!isSameType && before[key] !== "") edits[key] = null;
  }
  return Object.keys(edits).length === 0 ? saved : { ...recordOf(saved), ...edits };
}

/** `type` and `mode` say which content is sent; what was saved of the other stays where it was. */
function writeBody({ kind, contentType, raw, fields }: HttpBodyDraft, saved: unknown): unknown {
  const body = bodyOf(saved);
  const before = shownBody(body);
  if (kind === "other") return saved;
  if (kind === "none") return before.kind === "none" ? saved : null;
  const list = recordOf(body).fields;
  const written = writePairs(fields, list);
  const edits = {
    ...(kind !== before.kind && { type: kind, mode: kind }),
    // An emptied content type is none: the platform's own default applies.
    ...(contentType !== before.contentType && { contentType: contentType === "" ? null : contentType }),
    ...(kind === "fields" && written !== list && { fields: written }),
    ...(kind === "raw" && raw !== before.raw && { raw }),
  };
  return Object.keys(edits).length === 0 ? saved : { ...recordOf(body), ...edits };
}

/** Whether the body still says what was saved. */
export function isBodyUntouched({ body, kept }: HttpRequestDraft): boolean {
  const saved = recordOf(kept).body;
  return writeBody(body, saved) === saved;
}

/** The type of the authentication that was saved; "" for none. */
export const savedAuthType = ({ kept }: HttpRequestDraft): string => shownAuth(recordOf(kept).auth).type;

/** Whether a body was saved that cannot be shown. */
export const hasOtherBody = ({ kept }: HttpRequestDraft): boolean =>
  kindOf(bodyOf(recordOf(kept).body)) === "other";
