"use client";

import { useContext, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import { CustomizeProvider as Customize } from "../form/customize.tsx";
import { CustomizationContext, type CustomizableProps, type CustomizationConfig } from "./customization.ts";
import { customComponents } from "./custom-components.tsx";
import { partOf } from "./parts.ts";
import { StylingContext, type Described } from "./styled-part.ts";
import { classNamesOf, stylesOf, stylingOf, themeChanges, themeOf } from "./styling.ts";
import { variablesOf } from "./theme.ts";
import { warnOnce } from "./warn.ts";

/** Connect-react's customization for the forms below. Parts that this kit doesn't have are reported once. */
export function CustomizeProvider({
  children,
  ...config
}: CustomizationConfig & { children?: ReactNode }): ReactNode {
  const { classNames, classNamePrefix, components, styles, theme, unstyled } = config;
  const known = useMemo(
    () => ({ classNames, classNamePrefix, components, styles, theme, unstyled }),
    [classNames, classNamePrefix, components, styles, theme, unstyled],
  );
  const own = useMemo(() => customComponents(known), [known]);
  const styling = useMemo(() => stylingOf(known), [known]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const variables = variablesOf(themeChanges({ theme, unstyled }));
    const { current } = root;
    for (const [name, value] of variables) current?.style.setProperty(name, value);
    return () => {
      for (const [name] of variables) current?.style.removeProperty(name);
    };
  }, [theme, unstyled]);
  useEffect(() => warnOf(known), [known]);
  return (
    <CustomizationContext.Provider value={known}>
      <StylingContext.Provider value={styling}>
        <Customize components={own}>
          <div ref={root} style={AS_IF_ABSENT}>
            {children}
          </div>
        </Customize>
      </StylingContext.Provider>
    </CustomizationContext.Provider>
  );
}

/** The box carries the variables. It must not take part in the host's layout. */
const AS_IF_ABSENT: CSSProperties = { display: "contents" };

function warnOf({ classNames = {}, styles = {}, unstyled }: CustomizationConfig): void {
  for (const [kind, entries] of Object.entries({ classNames, styles }))
    for (const key of Object.keys(entries))
      if (!partOf(key)) warnOnce(`${kind}.${key}`, "This kit has no such part.");
  if (unstyled)
    warnOnce(
      "unstyled",
      "The sheet is not brought along then; where the host loads styles.css, leave it out.",
    );
}

/** For a host's own components: class name and style as connect-react computes them. */
export function useCustomize() {
  const config = useContext(CustomizationContext);
  const theme = useMemo(() => themeOf(config), [config]);
  type Key = keyof CustomizableProps;
  const described =
    (props?: object): (() => Described) =>
    () => ({ ...props });
  const getClassNames = (name: Key, props?: object): string => {
    const part = partOf(name);
    return [part && `ps-${part}`, classNamesOf(config, name, theme, described(props))]
      .filter(Boolean)
      .join(" ");
  };
  const getStyles = (name: Key, base: CSSProperties = {}, props?: object): CSSProperties =>
    stylesOf(config, name, base, theme, described(props));
  return {
    theme,
    getClassNames,
    getStyles,
    getProps: (name: Key, base: CSSProperties = {}, props?: object) => ({
      className: getClassNames(name, props),
      style: getStyles(name, base, props),
    }),
    getComponents: () => config.components ?? {},
  };
}
