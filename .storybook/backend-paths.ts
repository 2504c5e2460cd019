/** Whether a URL path belongs to the playground's backend and not to the page's own files. */
export function isBackendPath(pathAndQuery: string): boolean {
  return /^\/(?:v1\/|backend\/|echo\/|_static\/|connect(?:$|\?))/.test(pathAndQuery);
}
