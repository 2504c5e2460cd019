"use client";

// Fetched as one, for the first field of this type.

export { SqlReading } from "./SqlReading.tsx";
export { SqlWidget } from "./SqlWidget.tsx";
