"use client";

// Fetched as one, for the first field of this type.

export { HttpRequestReading } from "./HttpRequestReading.tsx";
export { HttpRequestWidget } from "./HttpRequestWidget.tsx";
