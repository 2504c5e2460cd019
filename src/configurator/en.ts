import { data } from "./en/data.ts";
import { change } from "./en/change.ts";
import { fill } from "./en/fill.ts";
import { run } from "./en/run.ts";
import { triggers } from "./en/triggers.ts";

/** Every text of the Configurator, by key. `{name}` stands for a value. */
export const en = {
  ...data,
  ...change,
  ...fill,
  ...run,
  ...triggers,
  configurator: "Configure a component",

  // Finding
  "find.label": "Find a component",
  "find.components": "Components",
  "find.found": { one: "{count} found", other: "{count} found" },
  "find.foundLabel": "Found components",
  "find.searching": "Searching…",
  "find.nothing": "Nothing is called “{query}”.",
  "find.recent": "Recent",
  "find.noApps": "No app has components.",
  "find.noComponents": "It has no components.",
  "find.moreApps": "More apps",
  "find.moreComponents": "More components",
  "find.loadingApps": "Loading apps",
  "find.loadingComponents": "Loading components",
  "find.appsFailed": "The apps could not be loaded. {reason}",
  "find.componentsFailed": "The components could not be loaded. {reason}",
  "find.choose": "Choose a component.",
  retry: "Try again",
  "late.loading": "Loading",
  "late.failed": "This part could not be loaded.",
  close: "Close {what}",

  // What a component is
  "kind.action": "Action",
  "kind.trigger": "Trigger",
  "effect.destructive": "destructive",
  "effect.readOnly": "read-only",
  "effect.writes": "writes",
  "badge.about": "About this component",
  "badge.readOnly": "Read-only",
  "badge.readOnly.why": "Changes nothing.",
  "badge.destructive": "Destructive",
  "badge.destructive.why": "May change or delete what is there.",
  "badge.writes": "Writes",
  "badge.writes.why": "Adds something.",
  "badge.idempotent": "Idempotent",
  "badge.idempotent.why": "Running it again changes nothing more.",
  "badge.openWorld": "Open world",
  "badge.openWorld.why": "Reaches other systems.",

  // The form
  "component.loading": "Loading the component",
  "component.failed": "The component could not be loaded.",
  "progress.required": "{filled} of {count} required",
  "form.run": "Run",
  "form.deploy": "Deploy",
  "form.startOver": "Start over",

  // What came of it
  "side.label": "Result",
  "side.tabs": "Details",
  "side.result": "Result",
  "side.json": "JSON",
  "side.requests": "Requests",
  "requests.title": "Calls of the client",
  "requests.none": "Nothing has been asked for since.",
  "requests.clear": "Clear",
  "requests.waiting": "waiting",
  "requests.done": "answered",
  "requests.failed": "failed",
  "requests.ended": "cancelled",
  "views.label": "Views",
  "json.title": "configured_props",
  "json.note": "What would be sent now, without its secrets.",
  copy: "Copy",
  copied: "Copied",
};
