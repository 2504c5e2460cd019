"use client";

// What only developers see, fetched as one, with its words.

import { understand } from "../en/understand.ts";
import { speak } from "../words.ts";

speak(understand);

export { CallList } from "./CallList.tsx";
export { DependencyGraph } from "./DependencyGraph.tsx";
export { createTimeline } from "./timeline.ts";
