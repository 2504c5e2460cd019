import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import "../../src/theme/styles.css";
import { loadParts } from "../../src/ui/on-demand.ts";

// Parts that are fetched when they are first needed come late on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// A field is whole at once, as it is on a page that has shown one like it before. The stories show the other way.
beforeAll(loadParts);

afterEach(() => cleanup());
