/** Stands for the reader's own sign-in, in the README's server. */
export function signedInUser(request: Request): Promise<string> {
  return Promise.resolve(request.headers.get("x-user") ?? "user-1");
}
