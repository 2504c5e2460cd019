// The files that a run wrote.

import { isRecord, readRecord } from "../../wire/record.ts";

/** A file that a run wrote. */
export interface StashedFile {
  name: string;
  /** Where it can be had, for a while. */
  url?: string;
}

/** The files that a run says it wrote (`$filestash_uploads`), in whatever spelling. Only links over http(s) are links. */
export function filesIn(uploads: unknown): StashedFile[] {
  if (!Array.isArray(uploads)) return [];
  return uploads.filter(isRecord).map((upload): StashedFile => {
    const { localPath, path, s3Key, getUrl, url } = readRecord(upload);
    const where = [localPath, path, s3Key].find((it) => typeof it === "string" && it !== "");
    const link = [getUrl, url].find((it): it is string => typeof it === "string" && /^https?:/i.test(it));
    return { name: String(where ?? link ?? "").replace(/^.*\//, ""), url: link };
  });
}
