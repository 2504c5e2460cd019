"use client";

import { useContext, type ComponentType, type ReactNode } from "react";
import type { Components, FieldPartProps } from "../form/customize.tsx";
import { useOpenForm } from "../react/form-context.tsx";
import type { CustomizationConfig } from "./customization.ts";
import { fieldContextOf } from "./field-context.ts";
import { FormContext, FormFieldContext } from "./form-context.ts";
import { OpenedContext } from "./FormContextProvider.tsx";
import type { FormContext as Form, FormFieldContext as Field } from "./types.ts";
import { warnOnce } from "./warn.ts";

type Draw = (field: Field, form: Form, label: string) => ReactNode;

/** The host's own labels, descriptions and errors, with the props that connect-react gave them. */
export function customComponents({ components = {}, styles }: CustomizationConfig): Partial<Components> {
  const { Label, Description, Errors, ...others } = components;
  for (const key of Object.keys(others))
    warnOnce(`components.${key}`, "Use `components`, `fields` or `renderField` of propsmith itself.");
  return {
    ...(Label && { Label: adapted((field, form, text) => <Label text={text} field={field} form={form} />) }),
    ...(Description
      ? {
          Description: adapted((field, form) => (
            <Description markdown={field.prop.description} field={field} form={form} />
          )),
        }
      : styles?.description && { Description: Boxed }),
    ...(Errors && { Errors: adapted((field, form) => <Errors field={field} form={form} />) }),
  };
}

/** The kit's own text in a box that takes the host's styles. */
function Boxed({ attributes, children }: FieldPartProps): ReactNode {
  return <div {...attributes}>{children}</div>;
}

/**
 * A component of the host's. It styles itself, so the box around it has the kit's class only: screen readers find the box
 * by its id.
 */
function adapted(draw: Draw): ComponentType<FieldPartProps> {
  return function Adapted({ field: { name, label }, attributes, children }: FieldPartProps) {
    const form = useContext(FormContext);
    const live = useOpenForm();
    const opened = useContext(OpenedContext);
    // A form of `propsmith` itself has no contexts of connect-react.
    if (!opened || !form) return <div {...attributes}>{children}</div>;
    const field = fieldContextOf(live, name, opened.host);
    const { className } = attributes;
    return (
      <div id={attributes.id} className={className.split(" ")[0]}>
        <FormFieldContext.Provider value={field}>{draw(field, form, label)}</FormFieldContext.Provider>
      </div>
    );
  };
}
