"use client";

import { choiceCodec } from "../../codecs/choice.ts";
import type { SomeCodec } from "../../core/codec.ts";
import { asksForOptions } from "../../core/readiness.ts";
import type { SomeDefinition } from "../../react/definition.ts";
import type { PropType } from "../../wire/prop.ts";
import type { ChoiceWidgetProps } from "./ChoiceControl.tsx";
import { readingOnDemand } from "../on-demand.tsx";
import { RemoteChoice } from "./RemoteChoice.tsx";
import { StaticChoice } from "./StaticChoice.tsx";

const ChoiceReading = readingOnDemand(() => import("../readings.ts").then((it) => it.ChoiceReading));

/** The field of a prop that offers choices, whose single values are those of `item`. */
export function choiceField(
  type: PropType,
  mode: ChoiceWidgetProps["mode"],
  item: SomeCodec,
  aside?: SomeDefinition["aside"],
): SomeDefinition {
  return {
    ...choiceCodec(mode, item),
    type,
    commit: "change",
    aside,
    Reading: ChoiceReading,
    Widget: (props: Omit<ChoiceWidgetProps, "item" | "mode">) =>
      asksForOptions(props.prop) ? (
        <RemoteChoice {...props} item={item} mode={mode} />
      ) : (
        <StaticChoice {...props} item={item} mode={mode} />
      ),
  };
}
