/** The paths of the Connect API, with and without a project id, and what kind of call each is. */
import type { CallKind } from "../state/faults.ts";

const resources = new Set([
  "accounts",
  "actions",
  "app_categories",
  "apps",
  "components",
  "deployed-triggers",
  "file_stash",
  "projects",
  "tokens",
  "triggers",
  "users",
]);

/**
 * `/v1/connect/proj_x/components` → `/v1/connect/components`. The SDK's server client names a project in the
 * path; its browser client has none (it collapses the empty segment), as the token already belongs to one.
 */
export function withoutProject(pathname: string): string {
  const [, project, resource] = /^\/v1\/connect\/([^/]+)\/([^/]+)/.exec(pathname) ?? [];
  if (project === undefined || resource === undefined || resources.has(project) || !resources.has(resource))
    return pathname;
  return pathname.replace(`/${project}`, "");
}

export function projectOf(pathname: string): string | undefined {
  return pathname === withoutProject(pathname) ? undefined : pathname.split("/")[3];
}

export function callKind(method: string, pathname: string): CallKind {
  const path = withoutProject(pathname);
  if (/^\/v1\/(connect\/)?apps/.test(path)) return "apps";
  if (path.startsWith("/v1/connect/accounts")) return method === "POST" ? "connect" : "accounts";
  if (/\/tokens(\/|$)|^\/backend\/token$/.test(path)) return "tokens";
  if (path.startsWith("/v1/connect/deployed-triggers")) return "triggers";
  if (path.startsWith("/backend/files")) return "files";
  const [, rest] = /^\/v1\/connect\/(?:components|actions|triggers)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (rest === undefined) return path.startsWith("/v1/connect/") && method === "GET" ? "list" : "other";
  if (method === "GET") return "retrieve";
  const calls: Record<string, CallKind> = {
    configure: "configure",
    props: "reload",
    run: "run",
    deploy: "deploy",
  };
  return calls[rest] ?? "other";
}
