import { defineComponent, type OptionsAnswer } from "../runtime/definition.ts";
import { entriesPerPage, storage, type Entry } from "./storage.app.ts";

export const shareFiles = defineComponent({
  key: "storage-share-files",
  name: "Share Files",
  description: "Makes links to files and folders. Nothing is shared: the result tells what would be.",
  version: "0.1.0",
  type: "action",
  annotations: { destructiveHint: false, openWorldHint: true, readOnlyHint: false },
  props: {
    storage,
    site: {
      type: "string",
      label: "Site",
      async options(): Promise<OptionsAnswer> {
        return this.storage.sites();
      },
    },
    library: {
      type: "string",
      label: "Library",
      async options(): Promise<OptionsAnswer> {
        return this.storage.libraries(this.site);
      },
    },
    folder: {
      type: "string",
      label: "Folder",
      description: "The path of a folder. Without one, the library's top.",
      optional: true,
    },
    files: {
      type: "string[]",
      label: "Files",
      description: "Files and folders to share.",
      useQuery: true,
      withLabel: true,
      async options({ query, page }): Promise<OptionsAnswer> {
        const { site, library, folder } = this;
        const entries: Entry[] = this.storage.entries({ site, library, folder, query });
        return entries
          .slice(page * entriesPerPage, (page + 1) * entriesPerPage)
          .map((found) => ({ label: found.name, value: JSON.stringify(found) }));
      },
    },
    days: { type: "integer", label: "Days", description: "How long a link works.", default: 7, min: 1 },
  },
  run({ $ }) {
    void this.storage.$auth;
    const shared = this.files.map(({ value }) => JSON.parse(value) as Entry);
    $.export("$summary", `Shared ${shared.length} of ${this.site} for ${this.days} days`);
    return shared.map(({ id, isFolder }) => ({ link: `https://example.com/share/${id}`, isFolder }));
  },
});
