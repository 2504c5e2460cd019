"use client";

// What draws values in a read-only form, for the types that every first load can edit. Fetched as one.

export { AppReading } from "./AppReading.tsx";
export { ChoiceReading } from "./choice/ChoiceReading.tsx";
