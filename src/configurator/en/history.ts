/** Undo and redo, what changed, and what the form changed by itself. */
export const history = {
  "history.label": "History",
  "history.undo": "Undo",
  "history.redo": "Redo",
  "history.undoStep": "Undo: {what}",
  "history.redoStep": "Redo: {what}",
  "history.undone": "Undone: {what}",
  "history.redone": "Done again: {what}",
  "history.atStart": "There is nothing to undo.",
  "history.atEnd": "There is nothing to redo.",

  "step.edit": "{fields}",
  "step.add": "{fields} added",
  "step.remove": "{fields} removed",
  "step.discard": "{fields} discarded",
  "step.revert": "{fields} reverted",
  "step.reset": "all reset",
  "step.back": "an undo",
  "step.json": "values from JSON",
  "step.paste": "pasted values",
  "step.run": "inputs of a run",
  "step.draft": "a resumed draft",
  "step.upgrade": "an upgrade",
  "step.host": "values from outside",
  "step.many": { one: "{fields} and {count} more", other: "{fields} and {count} more" },

  "changes.label": "Changes",
  "changes.resetDone": "All is as it was saved. Undo brings the changes back.",

  "save.save": "Save",
  "save.saved": "Saved",
  "save.failed": "It could not be saved. {reason}",
};
