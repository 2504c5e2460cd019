/** Filling in step by step. */
export const steps = {
  "steps.label": "Steps",
  "steps.review": "Review",
  "steps.at": "Step {step} of {count}",
  "steps.back": "Back",
  "steps.next": "Next",
  "steps.check": "Check what you entered, then go on.",
  "steps.missing": {
    one: "{count} field is still missing or wrong.",
    other: "{count} fields are still missing or wrong.",
  },
  "steps.change": "Change",
  "steps.changeOf": "Change {label}",
  "steps.none": "There is nothing to fill in.",
  "steps.complete": "complete",
  "steps.wrong": "needs attention",
};
