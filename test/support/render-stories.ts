import type { BrowserCommand } from "vitest/node";
import { loadOnServer } from "../../.storybook/load-on-server.ts";
import type * as serverStories from "./server-stories.tsx";

declare module "vitest/browser" {
  interface BrowserCommands {
    renderStories: () => ReturnType<typeof serverStories.renderEveryStory>;
  }
}

/** For a test in a browser: has every story rendered in the process that serves it. */
export const renderStories: BrowserCommand = async ({ project }) => {
  const { renderEveryStory } = await loadOnServer<typeof serverStories>(
    project.browser!.vite,
    "/test/support/server-stories.tsx",
  );
  return renderEveryStory();
};
