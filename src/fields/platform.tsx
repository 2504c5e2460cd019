"use client";

import * as z from "zod/mini";
import { useTranslate } from "../i18n/context.ts";
import type { FirstKey } from "../i18n/translate.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { Icon } from "../ui/Icon.tsx";
import { usePart } from "../ui/parts.ts";
import type { Prop } from "../wire/prop.ts";

type PlatformType = "dir" | "$.service.db" | "$.interface.http" | "$.interface.apphook";

const ACCESS: Record<string, FirstKey> = {
  read: "platform.dirRead",
  write: "platform.dirWrite",
  "read-write": "platform.dirReadWrite",
};

function words(prop: Prop<PlatformType>): [FirstKey, Record<string, string>?] {
  switch (prop.type) {
    case "dir":
      return [ACCESS[prop.accessMode ?? ""] ?? "platform.dirReadWrite"];
    case "$.service.db":
      return ["platform.db"];
    case "$.interface.http":
      return [prop.customResponse ? "platform.httpCustom" : "platform.http"];
    case "$.interface.apphook":
      return prop.eventNames?.length
        ? ["platform.apphookEvents", { events: prop.eventNames.join(", ") }]
        : ["platform.apphook"];
  }
}

function PlatformWidget({ prop, control: { ref, ...named } }: WidgetProps<PlatformType>) {
  const t = useTranslate();
  const part = usePart();
  return (
    <div {...part("platform")} role="group" {...named} ref={ref}>
      <Icon name="info" />
      <span>{t(...words(prop))}</span>
    </div>
  );
}

const platformField = <T extends PlatformType>(type: T) =>
  defineField<T>(type, {
    commit: "change",
    passive: true,
    schema: () => z.never(),
    toDraft: () => undefined,
    toWire: () => undefined,
    // A widget for all four types is one for each of them.
    Widget: PlatformWidget as never,
  });

/** What the platform supplies when the component runs: told in plain words, a saved value is left as it is. */
export const dirField = platformField("dir");
export const dbField = platformField("$.service.db");
export const httpField = platformField("$.interface.http");
export const apphookField = platformField("$.interface.apphook");
