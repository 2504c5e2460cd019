import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { backendPlugin } from "./backend-plugin.ts";

// Storybook's own: the root vite.config.ts builds the library and runs the tests.
export default defineConfig({ plugins: [react(), backendPlugin({ warm: true })] });
