"use client";

// Fetched as one, for the first field that takes files.

export { FileListWidget } from "./FileListWidget.tsx";
export { FileRefWidget } from "./FileRefWidget.tsx";
