import type { Rules } from "../../src/core/form/state.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { english } from "../../src/i18n/english.ts";

/** The rules of a form with the kit's own fields, that can be edited. */
export const rules: Rules = { fieldFor, t: english, readOnly: false };
