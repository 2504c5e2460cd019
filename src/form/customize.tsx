"use client";

import {
  createContext,
  useContext,
  useMemo,
  type ComponentType,
  type FocusEvent,
  type ReactNode,
} from "react";
import { TranslateContext, useTranslate } from "../i18n/context.ts";
import { overEnglish } from "../i18n/english.ts";
import { createTranslate, type Messages } from "../i18n/translate.ts";
import type { FieldHandle } from "../react/use-field.ts";
import { UiComponentsContext, type UiComponents } from "../ui/components.ts";
import {
  createPart,
  PartContext,
  usePart,
  type ClassNames,
  type Part,
  type PartAttributes,
} from "../ui/parts.ts";

/** What the parts of a field are given. Each spreads `attributes`, by which the parts find each other. */
export interface FieldPartProps {
  field: FieldHandle;
  attributes: PartAttributes & { id?: string };
  children: ReactNode;
}

/** The pieces of a field, to be put in an order of one's own. A piece that has nothing to say is `null`. */
export interface FieldLayoutProps {
  field: FieldHandle;
  attributes: PartAttributes & { onBlur(event: FocusEvent<HTMLElement>): void };
  /** The label, its marks and its buttons. */
  head: ReactNode;
  description: ReactNode;
  control: ReactNode;
  /** What is wrong, and what else there is to say of the value. */
  errors: ReactNode;
}

/** Components of a host's own, by the part that they stand for. */
export interface Components extends UiComponents {
  Label: ComponentType<FieldPartProps>;
  Description: ComponentType<FieldPartProps>;
  Errors: ComponentType<FieldPartProps>;
  Field: ComponentType<FieldLayoutProps>;
}

/** How a form is drawn differently: from a class name to a whole field. */
export interface Customization {
  /** Class names added to the kit's, by part. */
  classNames?: ClassNames;
  components?: Partial<Components>;
  /** The language of dates, numbers, lists and plurals, as a BCP 47 tag; English without it. */
  locale?: string;
  /** Texts in place of the kit's, by key: single ones, or a whole table in another language. */
  messages?: Partial<Messages>;
  /** Draws a field, or leaves it to `renderDefault`. */
  renderField?(field: FieldHandle, renderDefault: () => ReactNode): ReactNode;
}

const CustomizationContext = createContext<Customization>({});

/** Makes the parts of a single field, for hosts whose class names and styles depend on the field. Internal. */
export const FieldPartContext = createContext<((field: FieldHandle) => Part) | null>(null);

/** The customization of the providers and the form around. */
export const useCustomization = (): Customization => useContext(CustomizationContext);

/** Customizes the forms below. What a provider inside another, or a form itself, says too goes before. */
export function CustomizeProvider({
  children,
  ...given
}: Customization & { children?: ReactNode }): ReactNode {
  const { classNames, components, locale, messages, renderField } = given;
  const above = useCustomization();
  const inherited = useTranslate();
  const merged = useMemo(
    (): Customization => ({
      classNames: { ...above.classNames, ...classNames },
      components: { ...above.components, ...components },
      locale: locale ?? above.locale,
      messages: { ...above.messages, ...messages },
      renderField: renderField ?? above.renderField,
    }),
    [above, classNames, components, locale, messages, renderField],
  );
  const t = useMemo(
    () =>
      locale || messages ? createTranslate(overEnglish(merged.messages), merged.locale ?? "en") : inherited,
    [inherited, locale, messages, merged],
  );
  const outer = usePart();
  const part = useMemo(
    () => (classNames ? createPart(merged.classNames) : outer),
    [outer, classNames, merged],
  );
  return (
    <CustomizationContext.Provider value={merged}>
      <UiComponentsContext.Provider value={merged.components ?? {}}>
        <PartContext.Provider value={part}>
          <TranslateContext.Provider value={t}>{children}</TranslateContext.Provider>
        </PartContext.Provider>
      </UiComponentsContext.Provider>
    </CustomizationContext.Provider>
  );
}
