// @ts-check
// Makes sure that the distribution's current Chromium is there, or says in one line why it isn't.
import { findProgram, installFromDebian } from "../scripts/browsers/debian.mjs";

const problem = findProgram("chromium") ? undefined : installFromDebian("chromium");
if (problem)
  console.log(
    `The distribution's Chromium can't be installed (${problem}): the suite runs in the browser that npm test finds.`,
  );
