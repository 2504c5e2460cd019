"use client";

// Fetched as one, for the first field of this type.

export { TimerReading } from "./TimerReading.tsx";
export { TimerWidget } from "./TimerWidget.tsx";
