import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import "../../src/theme/styles.css";

// Parts that are fetched when they are first needed come late on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => cleanup());
