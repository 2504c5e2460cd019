// Runs in the browser: mounts a component, looks at it as a person would, and says what is wrong.
import adapter from "../../bench/adapter.tsx";
import { sampleValue } from "./values.ts";

interface RawProp {
  name: string;
  type?: string;
  label?: string;
  hidden?: boolean;
  optional?: boolean;
}

interface RawComponent {
  key: string;
  configurable_props?: RawProp[];
}

interface ReloadRow {
  component: RawComponent;
  configured_props: Record<string, unknown>;
  dynamic_props: RawProp[];
  static_props_patch?: Record<string, Record<string, unknown>>;
}

interface ConfigureRow {
  component: RawComponent;
  prop_name: string;
  configured_props: Record<string, unknown>;
  response: { options?: unknown[] | null };
  on_dynamic_prop?: boolean;
}

const root = document.getElementById("root")!;
const errors: string[] = [];
addEventListener("error", (event) => errors.push(event.message));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));

const app = (slug: string) => ({ data: { id: slug, nameSlug: slug, name: slug, authType: "oauth" } });
const account = { id: "apn_TEST", name: "Test account", healthy: true, dead: false };
const noMore = { hasNextPage: () => false };

/** A client in the shape of the official SDK's, which answers as the row says. */
const scripted = (answers: Record<string, unknown> = {}) => ({
  components: {
    retrieve: () => Promise.reject(new Error("not asked for")),
    configureProp: (request: { page?: number }) =>
      Promise.resolve(
        request.page
          ? { options: [], errors: [], observations: [] }
          : (answers.configure ?? { options: [], errors: [], observations: [] }),
      ),
    reloadProps: () => Promise.resolve(answers.reload ?? { dynamicProps: {}, errors: [], observations: [] }),
  },
  apps: {
    retrieve: (slug: string) => Promise.resolve(app(slug)),
    list: () => Promise.resolve({ data: [], ...noMore }),
  },
  accounts: { list: () => Promise.resolve({ data: [account], ...noMore }) },
  connectAccount: () => undefined,
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean, ms = 5000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(5)) if (isSo()) return true;
  return isSo();
}

interface Mounted {
  submitted: unknown[];
  changed: Record<string, unknown>[];
  unmount(): void;
}

async function mount(
  component: unknown,
  configuredProps: Record<string, unknown>,
  client: unknown,
  dynamicPropsId?: string,
): Promise<Mounted> {
  errors.length = 0;
  const submitted: unknown[] = [];
  const changed: Record<string, unknown>[] = [];
  const handle = adapter.mount(root, {
    component,
    configuredProps,
    dynamicPropsId,
    client,
    externalUserId: "corpus",
    onSubmit: (values) => void submitted.push(values),
    onChange: (values) => changed.push(values),
  });
  await until(() => root.querySelector("form") !== null);
  return { submitted, changed, unmount: handle.unmount };
}

async function submit(form: Mounted): Promise<unknown> {
  root.querySelector("form")!.requestSubmit();
  await until(() => form.submitted.length > 0, 3000);
  return form.submitted[0];
}

const visible = (component: RawComponent) =>
  (component.configurable_props ?? []).filter((prop) => prop && !prop.hidden);
const fieldOf = (name: string) => root.querySelector(`[data-prop-name="${CSS.escape(name)}"]`);

/** What went wrong with the page itself. */
function pageProblems(row: unknown): string[] {
  const problems = errors.map((message) => `error: ${message}`);
  if (!document.getElementById("host-shell")) problems.push("the host died");
  if (root.querySelector("[data-crashed]")) problems.push("a field crashed");
  const isGiven = JSON.stringify(row).includes("[object Object]");
  if (!isGiven && root.textContent.includes("[object Object]")) problems.push("[object Object] on screen");
  return problems;
}

/** Labels that are neither on a field nor on a button that adds one. An app is known by its name, too. */
function missingLabels(props: RawProp[]): string[] {
  const text = root.textContent;
  return props
    .filter(
      ({ name, label, type }) =>
        !text.includes(label ?? name) && type !== "alert" && !(type === "app" && fieldOf(name)),
    )
    .map(({ name, label }) => `no label: ${label ?? name}`);
}

const clone = <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The first difference between two values, as a path. */
function difference(a: unknown, b: unknown, at = ""): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${at || "all"}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${at}.${key}`);
    if (found) return found;
  }
  return undefined;
}

async function checked(row: unknown, form: Mounted, look: () => Promise<string[]>): Promise<string[]> {
  try {
    return [...(await look()), ...pageProblems(row)];
  } finally {
    form.unmount();
    await pause(0);
  }
}

/** A new configuration: every label is there, on a field or on the button that adds it. */
async function labels(component: RawComponent): Promise<string[]> {
  const form = await mount(component, {}, scripted());
  return checked(component, form, async () => {
    const wanted = visible(component);
    await until(() => missingLabels(wanted).length === 0, 1000);
    return missingLabels(wanted);
  });
}

/** A saved configuration that nobody touches comes back from submit as it was, unknown keys included. */
async function values(component: RawComponent): Promise<string[]> {
  const saved: Record<string, unknown> = { "a key that is no prop": { kept: [1, "2"] } };
  for (const prop of component.configurable_props ?? []) {
    const value = prop && sampleValue(prop);
    if (value !== undefined) saved[prop.name] = value;
  }
  const form = await mount(component, clone(saved), scripted());
  return checked(component, form, async () => {
    await pause(0);
    const back = await submit(form);
    window.submitted = back;
    if (back === undefined)
      return [`not submitted: ${root.querySelector("[role=alert]")?.textContent ?? "no reason shown"}`];
    const found = difference(saved, back);
    return found ? [`changed: ${found}`] : [];
  });
}

const TYPED = " and typed meanwhile";

/** Types at the end of a text, as a keyboard does. */
function type(control: HTMLInputElement | HTMLTextAreaElement): string {
  control.focus();
  control.setSelectionRange(control.value.length, control.value.length);
  document.execCommand("insertText", false, TYPED);
  return control.value;
}

/** A reload's answer is applied, and what was typed before it came is still there. */
async function reload(row: ReloadRow): Promise<string[]> {
  const list = (row.component.configurable_props ?? []).filter(Boolean);
  const patched = list.map(
    (prop) =>
      Object.fromEntries(
        Object.entries({ ...prop, ...row.static_props_patch?.[prop.name] }).filter(
          ([, value]) => value !== null,
        ),
      ) as unknown as RawProp,
  );
  const merged = new Map(patched.map((prop) => [prop.name, prop]));
  for (const prop of row.dynamic_props) merged.set(prop.name, { ...merged.get(prop.name), ...prop });
  const answer = [...merged.values()];
  let give = () => {};
  const held = new Promise((resolve) => {
    give = () =>
      resolve({
        dynamicProps: { id: "dyp_corpus", configurableProps: clone(answer) },
        errors: [],
        observations: [],
      });
  });
  const saved = clone(row.configured_props);
  const form = await mount(row.component, clone(saved), scripted({ reload: held }), "dyp_before");
  return checked(row, form, async () => {
    await pause(0);
    const text = list.find(
      ({ name, type: kind }) =>
        kind === "string" && fieldOf(name)?.querySelector("input:not([role=combobox]), textarea"),
    );
    const typed = text && type(fieldOf(text.name)!.querySelector<HTMLInputElement>("input, textarea")!);
    give();
    const wanted = answer.filter((prop) => !prop.hidden);
    const isThere = await until(
      () => root.querySelector("[aria-busy=true]") === null && missingLabels(wanted).length === 0,
      3000,
    );
    const problems = isThere ? [] : missingLabels(wanted);
    const last = form.changed.at(-1) ?? saved;
    for (const [name, value] of Object.entries(saved)) {
      const expected = text?.name === name || (text && name === text.name) ? typed : value;
      const found = difference(expected, last[name]);
      if (found) problems.push(`lost ${name}: ${found}`);
    }
    if (text && !(text.name in saved) && last[text.name] !== typed)
      problems.push(`lost what was typed into ${text.name}`);
    return problems;
  });
}

/** The options of an answer are there once the list is opened; a list without any says so. */
async function options(row: ConfigureRow): Promise<string[]> {
  if (row.on_dynamic_prop) return [];
  const prop = (row.component.configurable_props ?? []).find(({ name }) => name === row.prop_name);
  if (!prop || prop.hidden) return [];
  const saved = { ...clone(row.configured_props) };
  // The corpus's own values are made up: what the options wait for is filled in.
  for (const other of row.component.configurable_props ?? []) {
    if (other.type === "app" || saved[other.name] === "") saved[other.name] = sampleValue(other);
  }
  const form = await mount(row.component, saved, scripted({ configure: clone(row.response) }));
  return checked(row, form, async () => {
    await pause(0);
    if (!fieldOf(row.prop_name))
      [...root.querySelectorAll("button")]
        .find((button) => button.textContent === (prop.label ?? prop.name))
        ?.click();
    const combobox = () => fieldOf(row.prop_name)?.querySelector<HTMLElement>("[role=combobox]");
    await until(() => Boolean(combobox()), 3000);
    const control = combobox();
    if (!control) return [`${row.prop_name} has no combobox`];
    control.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    control.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    control.focus();
    control.click();
    const offered = (row.response.options ?? []).filter((option) => option !== null).length;
    const shown = () => document.querySelectorAll("[role=option]").length;
    const isShown = await until(
      () =>
        offered > 0
          ? shown() > 0
          : document.querySelector("[role=listbox], .ps-choice-popup, [popover]") !== null,
      3000,
    );
    return isShown ? [] : [`${offered} options answered, ${shown()} shown`];
  });
}

const checks = { labels, values, reload, options };
declare global {
  interface Window {
    /** What the last form submitted. */
    submitted?: unknown;
    // oxlint-disable-next-line typescript/no-explicit-any -- rows come as JSON from outside the page
    corpus: Record<"labels" | "values" | "reload" | "options", (row: any) => Promise<string[]>>;
  }
}
window.corpus = checks;
