// The script of a page under a strict policy: see network.test.tsx. It says what the policy refused.
export const violations: string[] = [];
document.addEventListener(
  "securitypolicyviolation",
  ({ violatedDirective, sourceFile, lineNumber, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
  },
);

// What the page around a test would have brought, for hot replacement and for imports on demand.
Object.assign(window, {
  violations,
  $RefreshReg$: () => undefined,
  $RefreshSig$: () => (type: unknown) => type,
  __vitest_browser_runner__: { wrapDynamicImport: (load: () => Promise<unknown>) => load() },
});

const { default: adapter } = await import("../../bench/adapter.tsx");

const html = `<b>bold</b> <img src=x onerror="top.hacked = true"> <a href="javascript:top.hacked = true">link</a> **text**`;
const props = [
  { name: "notice", type: "alert", alertType: "info", content: html },
  { name: "slack", type: "app", app: "slack", label: "Slack" },
  { name: "kind", type: "string", label: "Kind", description: html, options: ["a", "b"], reloadProps: true },
  { name: "channel", type: "string", label: "Channel", remoteOptions: true },
  { name: "secret", type: "string", label: "Secret", secret: true },
  { name: "list", type: "string[]", label: "List" },
  { name: "count", type: "integer", label: "Count" },
  { name: "yes", type: "boolean", label: "Yes or no" },
  { name: "o", type: "object", label: "Object" },
  { name: "any", type: "any", label: "Any" },
  { name: "query", type: "sql", label: "SQL", auth: { app: "postgresql" } },
  { name: "http", type: "http_request", label: "HTTP" },
  { name: "timer", type: "$.interface.timer", label: "Timer" },
];

adapter.mount(document.querySelector<HTMLElement>("#root")!, {
  component: { key: "strict", name: "Strict", version: "1.0.0", configurable_props: props },
  configuredProps: { slack: { authProvisionId: "apn_1" }, list: ["a"], o: { a: 1 } },
  externalUserId: "user",
  onSubmit: () => undefined,
  client: {
    components: {
      configureProp: async () => ({ options: ["General"] }),
      reloadProps: async () => ({
        dynamicProps: {
          id: "d",
          configurableProps: [...props, { name: "more", type: "string", label: "More", description: html }],
        },
      }),
    },
    accounts: { list: async () => ({ data: [{ id: "apn_1", name: "First account", healthy: true }] }) },
    apps: { retrieve: async () => ({ data: { nameSlug: "slack", name: "Slack", authType: "oauth" } }) },
  },
});
