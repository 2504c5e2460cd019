"use client";

import {
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  type ComponentType,
  type CSSProperties,
  type ReactNode,
} from "react";
import { CustomizeProvider as Customize, type Components, type FieldPartProps } from "../form/customize.tsx";
import type { ClassNames } from "../ui/parts.ts";
import { CustomizationContext, type CustomizationConfig } from "./customization.ts";
import { fieldContextOf } from "./field-context.ts";
import { partsOf } from "./parts.ts";
import { defaultTheme, mergeTheme, variablesOf, type Theme } from "./theme.ts";
import { warnOnce } from "./warn.ts";

const themeOf = ({ theme }: CustomizationConfig): Theme =>
  mergeTheme(defaultTheme, theme as Partial<Theme> | undefined);

/** Connect-react's customization for the forms below: what of it has a place here is honoured, the rest is told once. */
export function CustomizeProvider({
  children,
  ...config
}: CustomizationConfig & { children?: ReactNode }): ReactNode {
  const { classNames, components, styles, theme } = config;
  const names = useMemo(() => classNamesOf(classNames), [classNames]);
  const own = useMemo(() => componentsOf(components), [components]);
  const root = useRef<HTMLDivElement>(null);
  const scope = `ps-from-${useId().replaceAll(/\W/g, "")}`;
  useEffect(() => {
    for (const [name, value] of variablesOf(theme as Partial<Theme> | undefined))
      root.current?.style.setProperty(name, value);
  }, [theme]);
  useEffect(() => adoptRules(scope, styles, themeOf({ theme })), [scope, styles, theme]);
  useEffect(() => warnOf(config));
  return (
    <CustomizationContext.Provider value={config}>
      <Customize classNames={names} components={own}>
        <div ref={root} className={scope}>
          {children}
        </div>
      </Customize>
    </CustomizationContext.Provider>
  );
}

function warnOf({ classNamePrefix, unstyled }: CustomizationConfig): void {
  if (classNamePrefix !== undefined)
    warnOnce("classNamePrefix", "Every element has a class of its own: ps-<part>.");
  if (unstyled)
    warnOnce(
      "unstyled",
      "The sheet is not brought along then; where the host loads styles.css, leave it out.",
    );
}

function classNamesOf(classNames: CustomizationConfig["classNames"] = {}): ClassNames {
  const found: ClassNames = {};
  for (const [key, value] of Object.entries(classNames)) {
    const parts = partsOf[key];
    if (!parts) warnOnce(`classNames.${key}`, "There is no such part here.");
    else if (typeof value !== "string")
      warnOnce(
        `classNames.${key} as a function`,
        "Elements say their state in data- attributes: style those.",
      );
    else for (const part of parts) found[part] = value;
  }
  return found;
}

/** The host's own labels, descriptions and errors, given what connect-react gave them. */
function componentsOf(components: CustomizationConfig["components"] = {}): Partial<Components> {
  const { Label, Description, Errors, ...others } = components;
  for (const key of Object.keys(others))
    warnOnce(`components.${key}`, "Use `components`, `fields` or `renderField` of propsmith itself.");
  return {
    ...(Label && { Label: adapted((field) => <Label text={field.label} field={fieldContextOf(field)} />) }),
    ...(Description && {
      Description: adapted((field) => (
        <Description markdown={field.prop.description} field={fieldContextOf(field)} />
      )),
    }),
    ...(Errors && { Errors: adapted((field) => <Errors field={fieldContextOf(field)} />) }),
  };
}

/** What the kit links to by its id stays: a screen reader finds it there. */
function adapted(draw: (field: FieldPartProps["field"]) => ReactNode): ComponentType<FieldPartProps> {
  return function Adapted({ field, attributes }: FieldPartProps) {
    return <div {...attributes}>{draw(field)}</div>;
  };
}

const toCss = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const unitless = /^(?:fontWeight|lineHeight|opacity|order|flex|flexGrow|flexShrink|zIndex|zoom)$/;

/** Turns `styles` into rules of a constructed sheet, which no policy for styles refuses. */
function adoptRules(
  scope: string,
  styles: CustomizationConfig["styles"],
  theme: Theme,
): (() => void) | undefined {
  if (!styles || !("adoptedStyleSheets" in document)) return undefined;
  const sheet = new CSSStyleSheet();
  for (const [key, value] of Object.entries(styles)) {
    const parts = partsOf[key];
    if (!parts) {
      warnOnce(`styles.${key}`, "There is no such part here.");
      continue;
    }
    const style = (typeof value === "function" ? value({}, { theme }) : value) as CSSProperties;
    const selector = parts.map((part) => `.${scope} .ps-${part}`).join(", ");
    const at = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
    const rule = sheet.cssRules[at] as CSSStyleRule; // what was just put in
    for (const [name, it] of Object.entries(style)) {
      if (typeof it !== "string" && typeof it !== "number") continue;
      rule.style.setProperty(
        toCss(name),
        typeof it === "number" && !unitless.test(name) ? `${it}px` : String(it),
      );
    }
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** For components of the host's own: their class name and style as connect-react gave them. */
export function useCustomize() {
  const config = useContext(CustomizationContext);
  const theme = themeOf(config);
  const getClassNames = (name: string): string => {
    const own = config.classNames?.[name];
    return [
      ...(partsOf[name] ?? []).slice(0, 1).map((part) => `ps-${part}`),
      typeof own === "string" ? own : "",
    ]
      .filter(Boolean)
      .join(" ");
  };
  const getStyles = (name: string, base: CSSProperties = {}): CSSProperties => {
    const own = config.styles?.[name];
    if (typeof own === "function") return own(base, { theme }) as CSSProperties;
    return { ...base, ...own };
  };
  return {
    theme,
    getClassNames,
    getStyles,
    getProps: (name: string, base: CSSProperties = {}, _props?: unknown) => ({
      className: getClassNames(name),
      style: getStyles(name, base),
    }),
    getComponents: () => config.components ?? {},
  };
}
