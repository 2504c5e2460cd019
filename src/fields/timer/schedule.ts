"use client";

// What a timer needs once a cron expression is on screen. It brings croner and cronstrue, so it is only ever imported
// lazily (use-schedule.ts).

export { CronCells } from "./CronCells.tsx";
export { meaningsOf } from "../../codecs/timer/cron-meanings.ts";
export { cronIssue } from "../../codecs/timer/cron-issue.ts";
export { cronWords, learnCronWords } from "./cron.ts";
export { Preview } from "./Preview.tsx";
