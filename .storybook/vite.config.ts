import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { backendPlugin } from "./backend-plugin.ts";

// Storybook's own: the root vite.config.ts builds the library and runs the tests.
// `tsconfigPaths`: what imports "propsmith", as a host does, gets the sources.
export default defineConfig({
  resolve: { tsconfigPaths: true },
  plugins: [react(), backendPlugin({ warm: true })],
});
