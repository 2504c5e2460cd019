"use client";

import { createContext, type ComponentType, type CSSProperties } from "react";
import type { AnyProp } from "../wire/prop.ts";
import type { Theme } from "./theme.ts";

/** What is being styled, for functions that decide by it. */
export interface CustomizationOptions {
  theme: Theme;
  prop?: AnyProp;
}

export interface FieldContext {
  id: string;
  prop: AnyProp;
  value: unknown;
  onChange(value: unknown): void;
  errors: Record<string, readonly string[]>;
}

export interface LabelProps {
  text: string;
  field: FieldContext;
}

export interface DescriptionProps {
  markdown?: string;
  field: FieldContext;
}

export interface ErrorsProps {
  field: FieldContext;
}

/** Connect-react's customization, as far as it is honoured here. */
export interface CustomizationConfig {
  classNames?: Readonly<Record<string, unknown>>;
  classNamePrefix?: string;
  components?: {
    Label?: ComponentType<LabelProps>;
    Description?: ComponentType<DescriptionProps>;
    Errors?: ComponentType<ErrorsProps>;
    [other: string]: unknown;
  };
  styles?: Readonly<
    Record<
      string,
      CSSProperties | ((base: CSSProperties, options: CustomizationOptions) => CSSProperties) | object
    >
  >;
  theme?: Partial<Omit<Theme, "colors" | "spacing">> & {
    colors?: Theme["colors"];
    spacing?: Partial<Theme["spacing"]>;
  };
  unstyled?: boolean;
}

export const CustomizationContext = createContext<CustomizationConfig>({});
