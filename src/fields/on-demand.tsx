"use client";

import {
  useLayoutEffect,
  useRef,
  type ComponentType,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { useTranslate } from "../i18n/context.ts";
import type { WidgetProps } from "../react/definition.ts";
import { useOpenForm } from "../react/form-context.tsx";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { onDemand, useOnDemand } from "../ui/on-demand.ts";
import { usePart } from "../ui/parts.ts";
import type { AnyProp } from "../wire/prop.ts";

type AnyWidgetProps = Pick<WidgetProps, "control"> & { prop: AnyProp };

/**
 * A widget that is fetched when the first of its fields is on screen. Until then its place is kept; one that is there
 * already is drawn at once. Where it cannot be had, the field says so, and its value stays as it is.
 */
export function widgetOnDemand<P extends AnyWidgetProps>(
  fetch: () => Promise<ComponentType<P>>,
): (props: P) => ReactNode {
  const source = onDemand(fetch);
  return function OnDemand(props: P) {
    const { value: Widget, hasFailed } = useOnDemand(source);
    const { store } = useOpenForm();
    /** The focus is on what goes when the widget comes. */
    const hasFocus = useRef(false);
    /** Where the place of a list was pressed. */
    const pressed = useRef<Element>(null);
    const { name } = props.prop;
    useLayoutEffect(() => {
      if (Widget && hasFocus.current) {
        store.focus(name);
        pressed.current?.querySelector<HTMLElement>("[role=combobox]")?.click();
      }
      hasFocus.current = false;
    }, [Widget, store, name]);
    if (Widget) return <Widget {...props} />;
    return (
      <Place
        control={props.control}
        retry={hasFailed ? () => void source.load() : undefined}
        onFocus={(has) => (hasFocus.current = has)}
        onPress={(around) => (pressed.current = around)}
      />
    );
  };
}

/** What draws a value that can only be read, fetched likewise. Its group is there already. */
export function readingOnDemand<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
): (props: P) => ReactNode {
  const source = onDemand(fetch);
  return function OnDemand(props: P) {
    const { value: Reading, hasFailed } = useOnDemand(source);
    if (Reading) return <Reading {...props} />;
    return <Place retry={hasFailed ? () => void source.load() : undefined} />;
  };
}

interface PlaceProps extends Partial<Pick<AnyWidgetProps, "control">> {
  retry?(): void;
  onFocus?(has: boolean): void;
  /** Is told what is around the place. */
  onPress?(around: Element | null): void;
}

/** What stands where a widget is not there yet, or could not be had. It takes the focus that is led to the widget. */
export function Place({ control, retry, onFocus, onPress }: PlaceProps) {
  const part = usePart();
  const t = useTranslate();
  const group =
    control &&
    ({
      role: "group",
      "aria-labelledby": control["aria-labelledby"],
      "aria-describedby": control["aria-describedby"],
      ref: control.ref,
      tabIndex: -1,
      onFocus: () => onFocus?.(true),
      onClick: ({ currentTarget }: MouseEvent) => onPress?.(currentTarget.parentElement),
      // Without another target the focus is lost with its element, or the window was left: it still belongs here.
      onBlur: ({ relatedTarget }: FocusEvent) => relatedTarget && onFocus?.(false),
    } as const);
  if (!retry) return <div {...part("skeleton")} {...group} aria-busy="true" />;
  return (
    <div {...group}>
      <Notice kind="error" actions={<Button onClick={retry}>{t("form.retry")}</Button>}>
        {t("field.unloaded")}
      </Notice>
    </div>
  );
}
