// @vitest-environment node
// What ships: every story of the static Storybook, drawn, played and checked by axe in the light theme.
import { testStories } from "./player.ts";

testStories("light");
