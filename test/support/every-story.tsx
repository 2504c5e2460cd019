import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import type { ComponentType } from "react";
import preview from "../../.storybook/preview.tsx";

setProjectAnnotations([preview]);

type StoryModule = Parameters<typeof composeStories>[0];

/** A story as a component, with what Storybook has around it. */
export type AnyStory = ComponentType & {
  /** Shows the story on the page, in place of the one before, and plays it. */
  run(): Promise<void>;
};

/** Every story, by the file and the name that it has there. */
export async function everyStory(): Promise<Map<string, AnyStory>> {
  const files = import.meta.glob<StoryModule>("../../stories/**/*.stories.tsx");
  const found = await Promise.all(
    Object.entries(files).map(async ([file, load]) =>
      Object.entries<AnyStory>(composeStories(await load())).map(
        ([name, Story]) =>
          [`${file.slice("../../stories/".length, -".stories.tsx".length)} ${name}`, Story] as const,
      ),
    ),
  );
  return new Map(found.flat());
}
