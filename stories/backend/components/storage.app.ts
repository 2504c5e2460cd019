import { ConfigurationError, defineApp, type AppInstance } from "../runtime/definition.ts";

export const entriesPerPage = 25;

/** A folder or a file, as file pickers expect it: written as JSON into an option's value. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** Of a file, in bytes. */
  readonly size?: number;
  /** Of a folder. */
  readonly childCount?: number;
  readonly lastModifiedDateTime: string;
}

const sites = ["Marketing", "Engineering", "Finance"];
const libraries = ["Documents", "Archive"];

/** Names of what is in a library; a folder is a name with what is in it. */
type Tree = { readonly [name: string]: Tree | null };

const photos = Array.from({ length: 130 }, (_, index) => `photo-${String(index + 1).padStart(3, "0")}.jpg`);

const tree: Tree = {
  Campaigns: {
    2024: { "brief.docx": null, "results.xlsx": null },
    2025: { Drafts: { "headline.txt": null }, "brief.docx": null, "plan.pdf": null },
  },
  Empty: {},
  Photos: Object.fromEntries(photos.map((name) => [name, null])),
  "logo.svg": null,
  "newsletter.html": null,
  "price list (a very long name that does not fit into a narrow column).pdf": null,
};

const start = Date.UTC(2025, 2, 3, 8, 30);
const hour = 60 * 60 * 1000;

/** The same for the same path, and unlike its neighbours'. */
function spread(path: string): number {
  let sum = 7;
  for (const character of path) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 99_991;
  return sum;
}

function within(path: string): Tree {
  let at: Tree | null | undefined = tree;
  for (const name of path.split("/").filter(Boolean)) at = at?.[name];
  if (!at) throw new ConfigurationError("This folder is no longer there.");
  return at;
}

/** Folders and files of three made-up sites. */
export const storage = defineApp({
  type: "app",
  app: "storage",
  methods: {
    sites(this: AppInstance) {
      void this.$auth;
      return sites;
    },
    libraries(this: AppInstance, site: string) {
      void this.$auth;
      if (!sites.includes(site)) throw new ConfigurationError("Choose a site first.");
      return libraries;
    },
    /** What is in a folder, folders first. The root without one; with a query, all below that has it in its name. */
    entries(this: AppInstance, place: { site: string; library: string; folder?: string; query?: string }) {
      void this.$auth;
      const { site, library, folder = "", query = "" } = place;
      if (!libraries.includes(library)) throw new ConfigurationError("Choose a library first.");
      if (library === "Archive" && site === "Finance")
        throw new ConfigurationError("This library is locked. Ask its owner to share it.");
      const found = query ? below(folder, query.toLowerCase()) : direct(folder);
      return found.toSorted((a, b) => Number(b.isFolder) - Number(a.isFolder));
    },
  },
});

function entry(path: string, content: Tree | null): Entry {
  const isFolder = content !== null;
  return {
    id: path,
    name: path.slice(path.lastIndexOf("/") + 1),
    isFolder,
    ...(isFolder ? { childCount: Object.keys(content).length } : { size: spread(path) * 37 }),
    lastModifiedDateTime: new Date(start + (spread(path) % 5000) * hour).toISOString(),
  };
}

const direct = (folder: string): Entry[] =>
  Object.entries(within(folder)).map(([name, content]) =>
    entry(folder ? `${folder}/${name}` : name, content),
  );

const below = (folder: string, query: string): Entry[] =>
  direct(folder).flatMap((found) => [
    ...(found.name.toLowerCase().includes(query) ? [found] : []),
    ...(found.isFolder ? below(found.id, query) : []),
  ]);
