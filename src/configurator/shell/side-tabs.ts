// The tabs beside the form, and the keys of their titles.

export type SideTab = "result" | "changes" | "json" | "code" | "requests" | "dependencies";

export const sideTitles = {
  result: "side.result",
  changes: "changes.label",
  json: "side.json",
  code: "side.code",
  requests: "side.requests",
  dependencies: "side.dependencies",
} as const satisfies Record<SideTab, string>;
