/** Connect-react's colours. Each that a host sets becomes the `--ps-*` variable with the same role, if there is one. */
export interface Colors {
  primary: string;
  primary75: string;
  primary50: string;
  primary25: string;
  danger: string;
  dangerLight: string;
  neutral0: string;
  neutral5: string;
  neutral10: string;
  neutral20: string;
  neutral30: string;
  neutral40: string;
  neutral50: string;
  neutral60: string;
  neutral70: string;
  neutral80: string;
  neutral90: string;
  optionHover?: string;
  optionSelected?: string;
  optionSelectedHover?: string;
  appIconBackground?: string;
}

export interface ThemeSpacing {
  baseUnit: number;
  controlHeight: number;
  menuGutter: number;
}

export interface Shadows {
  button: string;
  input: string;
  card: string;
  dropdown: string;
}

export interface Theme {
  borderRadius?: number | string;
  colors: Partial<Colors>;
  spacing: ThemeSpacing;
  boxShadow: Shadows;
}

export interface PartialTheme {
  borderRadius?: Theme["borderRadius"];
  colors?: Partial<Colors>;
  spacing?: Partial<ThemeSpacing>;
  boxShadow?: Partial<Shadows>;
}

/** A theme's changes, or what computes them from the default theme. */
export type CustomThemeConfig = PartialTheme | ((theme: Theme) => PartialTheme);

/** This kit's light look in connect-react's terms. */
export const defaultTheme: Theme = {
  borderRadius: 8,
  colors: {
    primary: "#3a57d6",
    primary75: "#6b81e0",
    primary50: "#9cabeb",
    primary25: "#ced5f5",
    danger: "#c22f2f",
    dangerLight: "#fdf0ef",
    neutral0: "#ffffff",
    neutral5: "#f7f8fa",
    neutral10: "#eef0f3",
    neutral20: "#e3e6eb",
    neutral30: "#b9c0ca",
    neutral40: "#858e9d",
    neutral50: "#656f81",
    neutral60: "#586274",
    neutral70: "#3b4554",
    neutral80: "#1a212c",
    neutral90: "#10151d",
  },
  spacing: { baseUnit: 4, controlHeight: 36, menuGutter: 4 },
  boxShadow: {
    button: "0 1px 2px rgb(16 24 40 / 6%)",
    input: "none",
    card: "0 1px 2px rgb(16 24 40 / 6%)",
    dropdown: "0 8px 24px rgb(16 24 40 / 14%)",
  },
};

export const unstyledTheme: Theme = {
  colors: {},
  spacing: defaultTheme.spacing,
  boxShadow: { button: "none", input: "none", card: "none", dropdown: "none" },
};

/** Themes laid over each other; the later ones win. */
export function mergeTheme(target: Theme, ...sources: (PartialTheme | undefined)[]): Theme {
  let merged = target;
  for (const source of sources)
    merged = {
      ...merged,
      ...source,
      colors: { ...merged.colors, ...source?.colors },
      spacing: { ...merged.spacing, ...source?.spacing },
      boxShadow: { ...merged.boxShadow, ...source?.boxShadow },
    };
  return merged;
}

/** A colour, and the variable with the same role. */
const colorVariables: Partial<Record<keyof Colors, string>> = {
  primary: "--ps-accent",
  primary25: "--ps-accent-soft",
  danger: "--ps-danger",
  dangerLight: "--ps-danger-soft",
  neutral0: "--ps-surface",
  neutral5: "--ps-sunken",
  neutral20: "--ps-line",
  neutral40: "--ps-control-line",
  neutral50: "--ps-faint",
  neutral60: "--ps-muted",
  neutral80: "--ps-text",
};

const lengthOf = (value: number | string): string => (typeof value === "number" ? `${value}px` : value);

/**
 * The variables for what a theme changes. Values equal to the default are left to the sheet, so that a theme that copies the
 * default one keeps the dark look.
 */
export function variablesOf(theme: PartialTheme = {}): [name: string, value: string][] {
  const { colors = {}, borderRadius, spacing = {}, boxShadow = {} } = theme;
  const found: [string, string][] = [];
  for (const [name, variable] of Object.entries(colorVariables)) {
    const key = name as keyof Colors; // the table's own keys
    const color = colors[key];
    if (typeof color === "string" && color !== defaultTheme.colors[key]) found.push([variable, color]);
  }
  if (borderRadius !== undefined && borderRadius !== defaultTheme.borderRadius)
    found.push(["--ps-radius", lengthOf(borderRadius)], ["--ps-radius-card", lengthOf(borderRadius)]);
  // Connect-react's is a minimum: a smaller one never clips the text.
  if (spacing.controlHeight && spacing.controlHeight > defaultTheme.spacing.controlHeight)
    found.push(["--ps-control-height", lengthOf(spacing.controlHeight)]);
  if (spacing.baseUnit && spacing.baseUnit !== defaultTheme.spacing.baseUnit)
    found.push(["--ps-space", lengthOf(spacing.baseUnit)]);
  if (boxShadow.card && boxShadow.card !== defaultTheme.boxShadow.card)
    found.push(["--ps-shadow", boxShadow.card]);
  return found;
}
