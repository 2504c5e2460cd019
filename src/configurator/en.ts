import { changes } from "./en/changes.ts";
import { data } from "./en/data.ts";
import { drafts } from "./en/drafts.ts";
import { files } from "./en/files.ts";
import { first } from "./en/first.ts";
import { result } from "./en/result.ts";
import { steps } from "./en/steps.ts";
import { triggers } from "./en/triggers.ts";
import { devtools } from "./en/devtools.ts";

/** Every text of the Configurator, by key. `{name}` stands for a value. The product loads the tables part by part. */
export const en = {
  ...first,
  ...changes,
  ...data,
  ...drafts,
  ...files,
  ...result,
  ...steps,
  ...triggers,
  ...devtools,
};
