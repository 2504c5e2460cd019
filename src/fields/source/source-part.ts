"use client";

// All that sources need in a form, as one chunk.

export { createSourceSupport } from "./source-support.ts";
export { SourceMenu } from "./SourceMenu.tsx";
export { SourceReading } from "./SourceReading.tsx";
export { SourceStrip } from "./SourceStrip.tsx";
