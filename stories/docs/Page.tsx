import { Markdown } from "@storybook/addon-docs/blocks";

/** The project's pages, and under which address Storybook has them. */
const addresses: Record<string, string> = {
  "accessibility.md": "?path=/docs/guide-accessibility--docs",
  "configurator.md": "?path=/docs/guide-the-configurator--docs",
  "customizing.md": "?path=/docs/guide-customizing--docs",
  "languages.md": "?path=/docs/guide-languages--docs",
  "migration.md": "?path=/docs/guide-coming-from-connect-react--docs",
  "own-backend.md": "?path=/docs/guide-a-backend-of-your-own--docs",
  "performance.md": "?path=/docs/guide-what-it-costs--docs",
  "prop-types.md": "?path=/docs/guide-prop-types--docs",
  "reliability.md": "?path=/docs/guide-what-you-can-rely-on--docs",
  "testing.md": "?path=/docs/guide-testing--docs",
};

/** A link to another page leads to it here; one into the repository, which is not here, is left as its words. */
const relinked = (text: string): string =>
  text.replaceAll(/\[([^\]]+)\]\((?!https?:|#)([\w./-]+)(#[\w-]+)?\)/g, (_, words: string, file: string) => {
    const address = addresses[file.replace(/^.*\//, "")];
    return address ? `[${words}](${address})` : words;
  });

/** A page of the project's documentation, as it stands in the repository. */
export const Page = ({ text }: { text: string }) => <Markdown>{relinked(text)}</Markdown>;
