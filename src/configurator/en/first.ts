import { history } from "./history.ts";
import { editing } from "./editing.ts";
import { catalog } from "./catalog.ts";
import { run } from "./run.ts";

/** The words that every Configurator loads. A part that is loaded on demand passes its own table to `useWords`. */
export const first = {
  ...history,
  ...editing,
  ...catalog,
  ...run,
  configurator: "Configure a component",

  retry: "Try again",
  "late.loading": "Loading",
  "late.failed": "This part could not be loaded.",
  "part.crashed": "This part couldn’t be shown. Everything else goes on as before.",
  close: "Close {what}",

  // What a component is
  "kind.action": "Action",
  "kind.trigger": "Trigger",
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
  "component.missing": "There is no component “{key}”.",
  "component.missing.next": "It may have been renamed or removed. Choose another one.",
  "progress.required": "{filled} of {count} required",
  "form.run": "Run",
  "form.deploy": "Deploy",
  "form.startOver": "Start over",

  // What came of it
  "side.label": "Result",
  "side.tabs": "Details",
  "side.result": "Result",
  "side.json": "JSON",
  "side.code": "Code",
  "side.requests": "Requests",
  "side.dependencies": "Dependencies",
  "views.label": "Views",
  copy: "Copy",
  copied: "Copied",

  "triggers.entry": "Deployed triggers",
  "triggers.manage": "Manage it",
  "leave.title": "Close, and lose what you changed?",
  "leave.yes": "Close",
  "leave.no": "Stay",
};
