// @vitest-environment node
import path from "node:path";
import { expect, test } from "vitest";
import { modules, textOf } from "./support/sources.ts";

/** They wait for the focus to come to rest; what is spoken in another way is lost while a screen reader reads a control. */
const SPEAKERS = ["LiveRegion.tsx", "Status.tsx"].map((name) => path.join("ui", name));

/** What is live without being spoken, or stays where the focus does not move: a file → why. */
const OTHERS: Record<string, string> = {
  [path.join("form", "ErrorNews.tsx")]: "speaks by `announce` itself",
  [path.join("ui", "Choice", "Choice.tsx")]: "the focus stays in the combobox",
  [path.join("ui", "Choice", "ListState.tsx")]: "the focus stays in the combobox",
  [path.join("fields", "timer", "TimerEditor.tsx")]: "the focus stays in the interval",
  [path.join("fields", "timer", "CronEditor.tsx")]: "the focus stays in the expression",
  [path.join("configurator", "catalog", "Results.tsx")]: "the focus stays in the search box",
  [path.join("configurator", "files", "FilePicker.tsx")]: "the focus stays in the search box, or at the file",
  [path.join("configurator", "run", "RunState.tsx")]: "the focus stays at the button",
  [path.join("configurator", "triggers", "Events.tsx")]: "the focus stays at the button",
  [path.join("configurator", "shell", "Skeleton.tsx")]: "a name without a text",
  [path.join("connect-react", "ComponentForm.tsx")]: "without a text",
};

test("what is spoken waits for the focus", () => {
  const strays = modules.filter(
    (file) =>
      !SPEAKERS.includes(file) &&
      !(file in OTHERS) &&
      /<output|<[a-z]+[^<]*(role="status"|aria-live)/.test(textOf(file)),
  );
  expect(strays).toEqual([]);
});
