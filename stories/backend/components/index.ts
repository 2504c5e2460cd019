import type { ComponentDefinition } from "../runtime/definition.ts";
import { insertRow } from "./postgres-insert-row.ts";

export const components: readonly ComponentDefinition[] = [insertRow];
