import type { Meta, StoryObj } from "@storybook/react-vite";
import { QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AppPicker, ComponentPicker } from "../../src/configurator/index.ts";
import { ConnectProvider } from "../../src/index.ts";
import { ClientError } from "../../src/client/index.ts";
import { createScriptedClient, type Script } from "../../src/testing/index.ts";
import "../../src/theme/configurator/configurator.css";

const categories = ["Communication", "Databases", "Finance", "Files"];
const apps = Array.from({ length: 3000 }, (_, index) => ({
  nameSlug: `app_${index}`,
  name: `${["Acme", "Bolt", "Crate", "Dune"][index % 4]} ${index + 1}`,
  description: `What ${index + 1} does.`,
  categories: [categories[index % 4] as string],
}));
const components = [
  {
    key: "acme-find-rows",
    name: "Find Rows",
    componentType: "action",
    description: "Finds the rows of a table whose column has a value.",
    annotations: { readOnlyHint: true, idempotentHint: true },
  },
  {
    key: "acme-run-query",
    name: "Run Query",
    componentType: "action",
    description: "Runs any statement.",
    annotations: { readOnlyHint: false, destructiveHint: true, openWorldHint: true },
  },
  { key: "acme-new-row", name: "New Row", componentType: "trigger", description: "Emits each new row." },
];

const catalogue: Script = {
  listApps: ({ query = "", after, limit = 10 } = {}) => {
    const found = apps.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    const end = Number(after ?? 0) + limit;
    const hasMore = end < found.length;
    return {
      items: found.slice(end - limit, end),
      totalCount: found.length,
      hasMore,
      endCursor: hasMore ? String(end) : undefined,
    };
  },
  listComponents: ({ query = "", componentType } = {}) => ({
    items: components
      .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
      .filter((it) => !componentType || it.componentType === componentType),
    hasMore: false,
  }),
};

function Pickers({ script, what }: { script: Script; what: "app" | "component" }) {
  const [connection] = useState(() => ({
    client: createScriptedClient(script),
    queryClient: new QueryClient(),
  }));
  const [chosen, setChosen] = useState<string>();
  const Picker = what === "app" ? AppPicker : ComponentPicker;
  return (
    <ConnectProvider {...connection} externalUserId="user">
      <Picker chosen={chosen} onChoose={(key: string) => setChosen(key)} />
    </ConnectProvider>
  );
}

const meta = {
  title: "Configurator/Catalog",
  component: Pickers,
  tags: ["!autodocs"],
} satisfies Meta<typeof Pickers>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Three thousand apps, a page at a time. */
export const Apps: Story = {
  args: { what: "app", script: catalogue },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Acme 1" });
    await canvas.findByText("3,000 apps");
  },
};

/** What each component is for, and what its author says about running it. */
export const Components: Story = {
  args: { what: "component", script: catalogue },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: /Run Query.*Destructive/ });
  },
};

export const Nothing: Story = {
  args: { what: "app", script: { listApps: () => ({ items: [], hasMore: false }) } },
  play: async ({ canvas }) => {
    await canvas.findByText("There are no apps.");
  },
};

export const Failed: Story = {
  args: {
    what: "component",
    script: {
      listComponents: () => {
        throw new ClientError("server", "The server failed.");
      },
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Try again" });
  },
};

export const Loading: Story = {
  args: { what: "app", script: { listApps: () => new Promise<never>(() => undefined) } },
};
