"use client";

import { useMemo } from "react";
import type { OptionSource } from "../../ui/Choice/Choice.tsx";
import { ChoiceControl, useOwnOptions, type ChoiceWidgetProps } from "./ChoiceControl.tsx";

/** A choice from the options that stand in the prop. */
export function StaticChoice(props: ChoiceWidgetProps) {
  const options = useOwnOptions(props.prop);
  const useSource = useMemo(() => {
    const source: OptionSource = {
      options,
      filter: "client",
      status: "ready",
      hasMore: false,
      loadingMore: false,
    };
    return () => source;
  }, [options]);
  return (
    <ChoiceControl {...props} offer={{ options, isComplete: options.length > 0 }} useSource={useSource} />
  );
}
