import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import type { ComponentType } from "react";
import preview from "../../.storybook/preview.tsx";

setProjectAnnotations([preview]);

type StoryModule = Parameters<typeof composeStories>[0];

/** Every story as a component, with what Storybook has around it, by the file and the name that it has there. */
export async function everyStory(): Promise<Map<string, ComponentType>> {
  const files = import.meta.glob<StoryModule>("../../stories/**/*.stories.tsx");
  const found = await Promise.all(
    Object.entries(files).map(async ([file, load]) =>
      Object.entries<ComponentType>(composeStories(await load())).map(
        ([name, Story]) =>
          [`${file.slice("../../stories/".length, -".stories.tsx".length)} ${name}`, Story] as const,
      ),
    ),
  );
  return new Map(found.flat());
}
