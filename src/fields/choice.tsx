"use client";

import { choiceOfMany, choiceOfOne, type ItemCodec } from "../core/choice.ts";
import { asksForOptions } from "../core/readiness.ts";
import type { ReadingProps, SomeDefinition, WidgetProps } from "../react/definition.ts";
import { optionsOf } from "../wire/option.ts";
import type { AnyProp, PropType } from "../wire/prop.ts";
import type { ChoiceWidgetProps } from "./choice/ChoiceControl.tsx";
import { readingOnDemand, widgetOnDemand } from "./on-demand.tsx";

/** Whether a prop is a choice: its type may be one, and it has something to choose from or a label to keep. */
export const offersChoices = (prop: AnyProp, definition: SomeDefinition): boolean =>
  definition.choices !== undefined &&
  (asksForOptions(prop) || prop.withLabel === true || optionsOf(prop).options.length > 0);

const StaticChoice = widgetOnDemand<ChoiceWidgetProps>(() =>
  import("./choice/StaticChoice.tsx").then((it) => it.StaticChoice),
);
const RemoteChoice = widgetOnDemand<ChoiceWidgetProps>(() =>
  import("./choice/RemoteChoice.tsx").then((it) => it.RemoteChoice),
);

// oxlint-disable-next-line typescript/no-explicit-any -- as above
const ChoiceReading = readingOnDemand<ReadingProps<any, any>>(() =>
  import("./choice/ChoiceReading.tsx").then((it) => it.ChoiceReading),
);

/** The field of a prop that offers choices, whose single values are those of `item`. */
export function choiceField(
  type: PropType,
  mode: ChoiceWidgetProps["mode"],
  item: ItemCodec,
  aside?: SomeDefinition["aside"],
): SomeDefinition {
  const codec = mode === "many" ? choiceOfMany(item) : choiceOfOne(item);
  return {
    ...codec,
    type,
    commit: "change",
    aside,
    Reading: ChoiceReading,
    // oxlint-disable-next-line typescript/no-explicit-any -- a choice may stand for a prop of any type
    Widget: (props: WidgetProps<any, any>) =>
      asksForOptions(props.prop) ? (
        <RemoteChoice {...props} item={item} mode={mode} />
      ) : (
        <StaticChoice {...props} item={item} mode={mode} />
      ),
  };
}
