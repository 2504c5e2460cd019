"use client";

import { useTranslate } from "../i18n/context.ts";
import type { FirstKey } from "../i18n/translate.ts";
import type { WidgetProps } from "../react/definition.ts";
import { Icon } from "../ui/Icon.tsx";
import { usePart } from "../ui/parts.ts";
import type { Prop } from "../wire/prop.ts";

export type PlatformType = "dir" | "$.service.db" | "$.interface.http" | "$.interface.apphook";

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

/** What the platform supplies when the component runs, in plain words. */
export function PlatformWidget({ prop, control: { ref, ...named } }: WidgetProps<PlatformType>) {
  const t = useTranslate();
  const part = usePart();
  return (
    <div {...part("platform")} role="group" {...named} ref={ref}>
      <Icon name="info" />
      <span>{t(...words(prop))}</span>
    </div>
  );
}
