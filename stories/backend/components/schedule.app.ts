import { defineApp } from "../runtime/definition.ts";

/** Needs no account: it is the clock. */
export const schedule = defineApp({ type: "app", app: "schedule" });
