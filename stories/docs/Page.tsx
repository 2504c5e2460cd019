import { Canvas, Markdown } from "@storybook/addon-docs/blocks";
import { Fragment, type ComponentProps } from "react";

/** The project's pages, and under which address Storybook has them. */
const addresses: Record<string, string> = {
  "accessibility.md": "guide-accessibility",
  "architecture.md": "guide-architecture",
  "browsers.md": "guide-browsers",
  "cases.md": "guide-cases",
  "configurator.md": "guide-the-configurator",
  "contract.md": "guide-the-wire-contract",
  "customizing.md": "guide-overriding",
  "headless.md": "guide-headless",
  "hosts.md": "guide-hosts",
  "label-values.md": "guide-label-values",
  "languages.md": "guide-languages",
  "linter.md": "guide-linter",
  "migration.md": "guide-coming-from-connect-react",
  "options-and-reloads.md": "guide-options-and-reloads",
  "overlays.md": "guide-overlays",
  "own-backend.md": "guide-a-backend-of-your-own",
  "performance.md": "guide-what-it-costs",
  "prop-types.md": "guide-prop-types",
  "recipes.md": "guide-recipes",
  "references.md": "guide-values-from-elsewhere",
  "reliability.md": "guide-what-you-can-rely-on",
  "saving.md": "guide-saving-and-reopening",
  "start.md": "guide-start-in-five-minutes",
  "testing.md": "guide-testing",
  "theming.md": "guide-theming",
};

/** A link to another page leads to it here; one into the repository, which is not here, is left as its words. */
const relinked = (text: string): string =>
  text.replaceAll(/\[([^\]]+)\]\((?!https?:|#)([\w./-]+)(#[\w-]+)?\)/g, (_, words: string, file: string) => {
    const address = addresses[file.replace(/^.*\//, "")];
    return address ? `[${words}](?path=/docs/${address}--docs)` : words;
  });

interface PageProps {
  text: string;
  /** The story that shows what a section is about, by the section's heading. Storybook wants their imports in the page. */
  examples?: Record<string, ComponentProps<typeof Canvas>["of"]>;
}

/** A page of the project's documentation, as it stands in the repository, with live examples below its sections. */
export function Page({ text, examples = {} }: PageProps) {
  const sections = relinked(text).split(/^(?=##+ )/m);
  return sections.map((section) => {
    const heading = /^#+ `?(.*?)`?$/m.exec(section)?.[1] ?? "";
    const example = examples[heading];
    return (
      <Fragment key={heading}>
        <Markdown>{section}</Markdown>
        {example && <Canvas of={example} sourceState="none" />}
      </Fragment>
    );
  });
}
