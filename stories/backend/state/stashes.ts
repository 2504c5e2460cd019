/** File stashes: what runs leave under `/tmp`, kept in memory and handed out by URL. */
import { randomId } from "./ids.ts";

/** What a component reads and writes under `/tmp` (a parameter: a browser has no file system). */
export interface TemporaryFiles {
  read(path: string): string | undefined;
  write(path: string, text: string): void;
}

/** The files of one run, and which of them it wrote. */
export interface OpenStash {
  readonly id: string | undefined;
  readonly files: TemporaryFiles;
  /** As the platform tells of them, in the export `$filestash_uploads`. */
  uploads(origin: string): { localPath: string; s3Key: string; get_url: string }[];
}

/** The files of a run; without an id they are gone after it. */
export function openStash(id?: string, files = new Map<string, string>()): OpenStash {
  const written = new Set<string>();
  return {
    id,
    files: {
      read: (path) => files.get(path),
      write(path, text) {
        if (!path.startsWith("/tmp/")) throw new Error(`Only files under /tmp can be written, not ${path}.`);
        files.set(path, text);
        written.add(path);
      },
    },
    uploads: (origin) =>
      id === undefined
        ? []
        : [...written].map((localPath) => {
            const name = localPath.slice("/tmp/".length);
            return {
              localPath,
              s3Key: `1day/playground/${id}/u/${name}`,
              get_url: new URL(`/backend/stash/${id}/${encodeURIComponent(name)}`, origin).href,
            };
          }),
  };
}

const most = 100;

export type Stashes = ReturnType<typeof createStashes>;

export function createStashes() {
  const kept = new Map<string, Map<string, string>>();

  return {
    /** For a run's `stash_id`: nothing, `true` or `"NEW"`, or the id of one that was kept; `undefined` when that is gone. */
    open(asked: unknown): OpenStash | undefined {
      if (asked === undefined || asked === null || asked === "" || asked === false) return openStash();
      if (asked !== true && asked !== "NEW") {
        const files = kept.get(String(asked));
        return files && openStash(String(asked), files);
      }
      const id = randomId("stash_", 10);
      const files = new Map<string, string>();
      kept.set(id, files);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return openStash(id, files);
    },
    read: (id: string, name: string) => kept.get(id)?.get(`/tmp/${name}`),
    reset: () => kept.clear(),
  };
}
