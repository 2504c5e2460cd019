"use client";

// What only developers see, loaded as one chunk.

export { CallList } from "./CallList.tsx";
export { DependencyGraph } from "./DependencyGraph.tsx";
export { createTimeline } from "./timeline.ts";
