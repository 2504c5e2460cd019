// Values a person might have saved: one for each prop of a definition.

interface RawProp {
  name: string;
  type?: string;
  app?: string;
  options?: unknown;
  remoteOptions?: boolean;
  withLabel?: boolean;
  min?: number;
  max?: number;
  hidden?: boolean;
}

const ACCOUNT = { authProvisionId: "apn_TEST" };

const optionValue = (option: unknown): unknown =>
  typeof option === "object" && option !== null && "value" in option ? option.value : option;

function integer({ min = 0, max }: RawProp): number {
  return max !== undefined && max < 7 ? max : Math.max(min, 7);
}

const remote = (value: unknown) => ({ label: `Label of ${String(value)}`, value });

function plain(prop: RawProp): unknown {
  switch (prop.type) {
    case "app":
      return ACCOUNT;
    case "boolean":
      return false;
    case "integer":
      return integer(prop);
    case "integer[]":
      return [integer(prop)];
    case "string[]":
      return ["first", " second ", "first"];
    case "object":
      return { zeta: "1", alpha: 2, nested: { deep: [true, null] } };
    case "any":
      return { anything: [1, "two"] };
    case "sql":
      return {
        value: "select 1",
        query: "select 1",
        params: ["a"],
        usePreparedStatements: true,
        app: "kept",
      };
    case "http_request":
      return {
        method: "POST",
        url: "https://example.com/",
        headers: [{ name: "a", value: "b", extra: 1 }],
        params: [],
        body: { type: "raw", contentType: "application/json", fields: [], mode: "raw", raw: "{}" },
        auth: { type: "none", username: null, password: null, token: null },
        tab: "Body",
        kept: true,
      };
    case "$.interface.timer":
      return { intervalSeconds: 900 };
    case "alert":
      return undefined;
    case "$.service.db":
    case "$.interface.http":
    case "$.interface.apphook":
    case "dir":
      return { supplied: "by the platform" };
    default:
      return `sample <${prop.name}>`;
  }
}

/** A value for a prop, in the spelling that the platform would have saved it in. */
export function sampleValue(prop: RawProp): unknown {
  const many = prop.type?.endsWith("[]") ?? false;
  const offered = Array.isArray(prop.options)
    ? prop.options.filter((option) => option !== null).map(optionValue)
    : [];
  const isText = prop.type === "string" || prop.type === "integer" || prop.type === "any" || many;
  if (offered.length > 0 && isText && !prop.remoteOptions && !prop.withLabel)
    return many ? offered.slice(0, 2) : offered[0];
  const value = plain(prop);
  if (!(prop.remoteOptions || prop.withLabel) || !isText) return value;
  return { __lv: many ? (value as unknown[]).slice(0, 1).map(remote) : remote(value) };
}
