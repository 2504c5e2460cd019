/** Running, deploying, and what came of it. */
export const run = {
  "confirm.title": "This may change or delete data.",
  "confirm.run": "Run it all the same",
  "confirm.deploy": "Deploy it all the same",
  "confirm.cancel": "Cancel",

  "run.running": "Running…",
  "run.deploying": "Deploying…",
  "run.cancel": "Cancel",
  "run.done": "Done in {duration}",
  "run.deployed": "Deployed in {duration}",
  "run.failed": "Failed in {duration}",
  "run.cancelled": "Cancelled after {duration}",

  "runs.title": { one: "{count} run", other: "{count} runs" },
  "runs.again": "Run again",
  "runs.deployAgain": "Deploy again",
  "runs.putBack": "Use these inputs",
  "runs.isBack": "Its inputs are in the form again.",
  "runs.missing": "Secrets are not kept. Enter them again: {fields}.",
  "runs.inputs": "Inputs",
  "runs.noInputs": "It ran without any.",

  "stash.label": "File stash",
  "stash.note":
    "Keeps the files that it writes, so that you can download them or run something else with them.",
  "stash.none": "None",
  "stash.new": "New",
  "stash.kept": "Kept",
  "stash.id": "Id of the kept stash",
  "run.noSample": "These fields need a sample value to run: {fields}. Enter a value, then change its source.",
  "stash.idMissing": "Enter the id of the file stash that was kept, or choose a new one.",

  "result.running": "Running",
  "result.nothing": "Nothing has run yet. What it returns, exports and logs will stand here.",
};
