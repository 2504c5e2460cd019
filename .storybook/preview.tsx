import type { Decorator, Preview } from "@storybook/react-vite";
import { type ReactNode, useLayoutEffect } from "react";
import { CustomizeProvider } from "../src/index.ts";
import { useLanguage } from "../src/locales/index.ts";
import { ChaosContext } from "../stories/support/chaos.ts";
import { installInPageBackend } from "./in-page-backend.ts";
import "../src/theme/styles.css";
import "./preview.css";

// The dev server and the test servers answer for the backend themselves.
if (import.meta.env.PROD) installInPageBackend();

/** Puts the toolbar's theme and direction on the page's root, where a host application would put them. */
const withPage: Decorator = function Page(Story, { globals }) {
  const { theme, direction } = globals as { theme: string; direction: string };
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dir = direction;
  }, [theme, direction]);
  return <Story />;
};

/** Says the kit's words in the toolbar's language; the page's direction is the host's, and so the toolbar's. */
const withLanguage: Decorator = (Story, { globals }) => (
  <Speaking tag={String(globals.language)}>
    <Story />
  </Speaking>
);

/** Apart from the decorator: a story that uses Storybook's hooks cannot be drawn again when the words come. */
function Speaking({ tag, children }: { tag: string; children: ReactNode }) {
  const language = useLanguage(tag);
  return <CustomizeProvider {...(tag === "en" ? undefined : language)}>{children}</CustomizeProvider>;
}

/** Gives every story's client the toolbar's bad day. Another day is another story: it starts over. */
const withChaos: Decorator = function Day(Story, { globals }) {
  const seed = Number.parseInt(String(globals.chaos), 10);
  return (
    <ChaosContext.Provider key={seed} value={Number.isNaN(seed) ? undefined : seed}>
      <Story />
    </ChaosContext.Provider>
  );
};

const preview: Preview = {
  tags: ["autodocs"],
  decorators: [withLanguage, withChaos, withPage],
  // A story is seen from its top, wherever the one before was left.
  beforeEach() {
    window.scrollTo(0, 0);
  },
  initialGlobals: { theme: "light", direction: "ltr", language: "en", chaos: "off" },
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: {
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
        ],
      },
    },
    direction: {
      description: "Writing direction",
      toolbar: {
        dynamicTitle: true,
        items: [
          { value: "ltr", title: "Left to right", icon: "arrowrightalt" },
          { value: "rtl", title: "Right to left", icon: "arrowleftalt" },
        ],
      },
    },
    language: {
      description: "Language of the kit's own words",
      toolbar: {
        dynamicTitle: true,
        items: [
          { value: "en", title: "English", icon: "globe" },
          { value: "de", title: "Deutsch", icon: "globe" },
          { value: "fr", title: "Français", icon: "globe" },
          { value: "es", title: "Español", icon: "globe" },
          { value: "ja", title: "日本語", icon: "globe" },
          { value: "ar", title: "العربية", icon: "globe" },
        ],
      },
    },
    // Any other number does, too, in the address: `&globals=chaos:1234`.
    chaos: {
      description: "Chaos: a bad day of the network, by seed",
      toolbar: {
        dynamicTitle: true,
        items: [
          { value: "off", title: "Chaos off", icon: "lightningoff" },
          ...[1, 2, 3, 4, 5].map((seed) => ({
            value: String(seed),
            title: `Chaos ${seed}`,
            icon: "lightning" as const,
          })),
        ],
      },
    },
  },
  parameters: {
    layout: "padded",
    backgrounds: { disable: true }, // the theme paints the page
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          "Configurator",
          "Guide",
          [
            "Start in five minutes",
            "Prop types",
            "Options and reloads",
            "Label-values",
            "Saving and reopening",
            "Theming",
            "Hosts",
            "Overriding",
            "Headless",
            "Languages",
            "Recipes",
            "The Configurator",
            "Testing",
            "A backend of your own",
            "Coming from connect-react",
          ],
          "Recipes",
          "Form",
          "Fields",
          "States",
          "Client",
          "*",
        ],
        includeNames: false,
      },
    },
    a11y: {
      test: "error",
      options: {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        // A story is a part of a page: whether the page has a heading and landmarks is the host's business.
        rules: {
          region: { enabled: false },
          "page-has-heading-one": { enabled: false },
          "landmark-one-main": { enabled: false },
        },
      },
    },
  },
};

export default preview;
