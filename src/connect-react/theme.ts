/** Connect-react's theme: what of it has a counterpart among the `--ps-*` variables is taken from it. */
export interface Theme {
  borderRadius?: number | string;
  colors: Partial<Record<Colour, string>>;
  spacing: { baseUnit: number; controlHeight: number; menuGutter: number };
  boxShadow?: Partial<Record<"button" | "input" | "card" | "dropdown", string>>;
}

export type Colour =
  | "primary"
  | "primary75"
  | "primary50"
  | "primary25"
  | "danger"
  | "dangerLight"
  | `neutral${0 | 5 | 10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90}`
  | "optionHover"
  | "optionSelected"
  | "optionSelectedHover"
  | "appIconBackground";

/** Colour → the variable that plays its part. */
const colours: Partial<Record<Colour, string>> = {
  primary: "--ps-accent",
  primary25: "--ps-accent-soft",
  danger: "--ps-danger",
  dangerLight: "--ps-danger-soft",
  neutral0: "--ps-surface",
  neutral5: "--ps-sunken",
  neutral20: "--ps-line",
  neutral40: "--ps-control-line",
  neutral60: "--ps-muted",
  neutral80: "--ps-text",
};

const lengthOf = (value: number | string): string => (typeof value === "number" ? `${value}px` : value);

/** A theme as the values of the kit's variables. */
export function variablesOf(theme: Partial<Theme> = {}): [name: string, value: string][] {
  const { colors = {}, borderRadius, spacing, boxShadow } = theme;
  const found: [string, string | undefined][] = Object.entries(colors).map(([name, value]) => [
    colours[name as Colour] ?? "",
    value,
  ]);
  if (borderRadius !== undefined)
    found.push(["--ps-radius", lengthOf(borderRadius)], ["--ps-radius-card", lengthOf(borderRadius)]);
  if (spacing?.controlHeight) found.push(["--ps-control-height", lengthOf(spacing.controlHeight)]);
  if (spacing?.baseUnit) found.push(["--ps-space", lengthOf(spacing.baseUnit)]);
  if (boxShadow?.card) found.push(["--ps-shadow", boxShadow.card]);
  return found.filter((it): it is [string, string] => it[0] !== "" && typeof it[1] === "string");
}

/** A theme for hosts that start from one: this kit's own look needs none. */
export const defaultTheme: Theme = { colors: {}, spacing: { baseUnit: 4, controlHeight: 36, menuGutter: 4 } };
export const unstyledTheme: Theme = { ...defaultTheme };

/** Themes laid over each other; the later ones win. */
export function mergeTheme(target: Theme, ...sources: (Partial<Theme> | undefined)[]): Theme {
  let merged = target;
  for (const source of sources)
    merged = {
      ...merged,
      ...source,
      colors: { ...merged.colors, ...source?.colors },
      spacing: { ...merged.spacing, ...source?.spacing },
    };
  return merged;
}
