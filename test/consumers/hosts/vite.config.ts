import tailwindcss from "@tailwindcss/vite";
import tailwindcss3 from "tailwindcss-3";
import { defineConfig } from "vite";

// `vite build --mode <host>` builds one host into dist/<host>.
export default defineConfig(({ mode: host }) => ({
  base: "./",
  build: {
    outDir: `dist/${host}`,
    rollupOptions: { output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" } },
  },
  plugins: /^(?:tailwind-4|shadcn)/.test(host) ? [tailwindcss()] : [],
  css: {
    postcss: {
      plugins: host.startsWith("tailwind-3") ? [tailwindcss3({ content: [`./app/${host}/*.tsx`] })] : [],
    },
  },
}));
