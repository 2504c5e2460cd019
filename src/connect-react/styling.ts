import type { CSSProperties } from "react";
import { isRecord } from "../wire/record.ts";
import { baseStyles } from "./base-styles.ts";
import type { CustomizationConfig } from "./customization.ts";
import type { Described, Styling } from "./styled-part.ts";
import { mergeTheme, defaultTheme, unstyledTheme, type PartialTheme, type Theme } from "./theme.ts";
import { warnOnce } from "./warn.ts";

/** Calls a host's function. What it throws must not take the page down. */
function call(name: string, fn: (...args: never[]) => unknown, ...args: unknown[]): unknown {
  try {
    // Typed for what the host wrote; `args` is what connect-react passes.
    return (fn as (...args: unknown[]) => unknown)(...args);
  } catch (error) {
    warnOnce(name, `The function threw: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const isFunction = (value: unknown): value is (...args: never[]) => unknown => typeof value === "function";

const entryOf = (entries: object = {}, key: string): unknown =>
  Object.hasOwn(entries, key) ? (entries as Record<string, unknown>)[key] : undefined;

/** The host's changes to the default theme. */
export function themeChanges({ theme, unstyled }: CustomizationConfig): PartialTheme {
  const base = unstyled ? unstyledTheme : defaultTheme;
  const changes = isFunction(theme) ? call("theme", theme, base) : theme;
  return isRecord(changes) ? changes : {};
}

export const themeOf = (config: CustomizationConfig): Theme =>
  mergeTheme(config.unstyled ? unstyledTheme : defaultTheme, themeChanges(config));

/** The class names of an element: connect-react's own, which hosts' sheets refer to, and the host's. */
export function classNamesOf(
  { classNames, classNamePrefix = "pd-" }: CustomizationConfig,
  key: string,
  theme: Theme,
  described: () => Described = () => ({}),
): string {
  const own = entryOf(classNames, key);
  const value = isFunction(own) ? call(`classNames.${key}`, own, { ...described(), theme }) : own;
  return [`${classNamePrefix}${key.toLowerCase()}`, typeof value === "string" ? value : ""]
    .filter(Boolean)
    .join(" ");
}

/** The styles of an element: `base` with the host's changes, or the result of the host's function. */
export function stylesOf(
  { styles }: CustomizationConfig,
  key: string,
  base: CSSProperties,
  theme: Theme,
  described: () => Described = () => ({}),
): CSSProperties {
  const own = entryOf(styles, key);
  const value = isFunction(own) ? call(`styles.${key}`, own, base, { ...described(), theme }) : own;
  if (!isRecord(value)) return base;
  return isFunction(own) ? value : { ...base, ...value };
}

/**
 * What differs from the base. The sheet draws the base itself: inline, it would override focus, errors and the dark look. A
 * changed shorthand resets longhands, so those that follow it are kept.
 */
function changesOf(base: CSSProperties, styles: CSSProperties): CSSProperties | undefined {
  const before = new Map<string, unknown>(Object.entries(base));
  const changed: [string, unknown][] = [];
  for (const [name, value] of Object.entries(styles)) {
    // A nested object is react-select's and no declaration.
    if (typeof value !== "string" && typeof value !== "number") continue;
    const isReset = changed.some(
      ([other]) => name.startsWith(other) && /^[A-Z]/.test(name.slice(other.length)),
    );
    if (isReset || before.get(name) !== value) changed.push([name, value]);
  }
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** A configuration as the forms below apply it. */
export function stylingOf(config: CustomizationConfig): Styling {
  const theme = themeOf(config);
  const { classNames = {}, styles = {} } = config;
  return {
    isLive: [...Object.values(classNames), ...Object.values(styles)].some(isFunction),
    classOf: (key, described) => classNamesOf(config, key, theme, described),
    styleOf(key, described) {
      if (entryOf(styles, key) === undefined) return undefined;
      const base = baseStyles(key, theme);
      return changesOf(base, stylesOf(config, key, base, theme, described));
    },
  };
}
