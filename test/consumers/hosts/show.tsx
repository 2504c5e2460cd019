import { StrictMode, type ReactNode } from "react";
import { createRoot, type RootOptions } from "react-dom/client";

/** What the script asks for. Each host turns dark in its own way. */
export const theme = new URLSearchParams(location.search).get("theme") ?? "light";

export function show(page: ReactNode, { into = "#root", ...options }: RootOptions & { into?: string } = {}) {
  createRoot(document.querySelector(into) as HTMLElement, options).render(<StrictMode>{page}</StrictMode>);
}
