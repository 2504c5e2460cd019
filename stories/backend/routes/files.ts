/** Uploads, in memory: what a host's own storage would be for `format: "file-ref"` props. */
import { Hono } from "hono";
import type { Env } from "../context.ts";
import { randomId } from "../state/ids.ts";

const largest = 20 * 1024 * 1024;

export function fileRoutes(): Hono<Env> {
  const files = new Map<string, { name: string; type: string; bytes: ArrayBuffer }>();
  const routes = new Hono<Env>();

  /** A `multipart/form-data` body with a `file`, or the bytes themselves with `?name=`. */
  routes.post("/", async (c) => {
    const isForm = c.req.header("content-type")?.startsWith("multipart/form-data") ?? false;
    const part = isForm ? (await c.req.formData()).get("file") : undefined;
    if (isForm && !(part instanceof File))
      return c.json({ error: 'Send the file as the field "file".' }, 400);
    const bytes = part instanceof File ? await part.arrayBuffer() : await c.req.arrayBuffer();
    if (bytes.byteLength > largest) return c.json({ error: "Files may have 20 MB here." }, 413);
    const name = part instanceof File ? part.name : (c.req.query("name") ?? "file");
    const type =
      (part instanceof File ? part.type : c.req.header("content-type")) || "application/octet-stream";
    const id = randomId("file_", 12);
    files.set(id, { name, type, bytes });
    const path = `/backend/files/${id}`;
    return c.json({ id, name, type, size: bytes.byteLength, path, url: new URL(path, c.req.url).href }, 201);
  });

  routes.get("/:id", (c) => {
    const file = files.get(c.req.param("id"));
    if (!file) return c.json({ error: "File not found" }, 404);
    // Always a download: an uploaded page must not run at the playground's origin.
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return c.body(file.bytes, 200, {
      "content-type": file.type,
      "content-disposition": disposition,
      "x-content-type-options": "nosniff",
    });
  });

  return routes;
}
