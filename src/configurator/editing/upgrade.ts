import { codecFor, type CodecFor } from "../../codecs/registry.ts";
import type { LiveForm } from "../../react/form-context.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import type { ReloadReply } from "../../wire/replies.ts";
import { preview, type Described, type UpgradePreview } from "./preview.ts";

/**
 * Says what would become of values, were the props of `to` in place of those of `from`. `fieldFor` is that of the form, where
 * it has fields of its own. Where `from` is not known, no prop is known to be gone.
 */
export const previewUpgrade = (
  from: Described | undefined,
  to: Described,
  values: ConfiguredProps,
  fieldFor: CodecFor = codecFor,
): UpgradePreview => preview(from, to, values, fieldFor);

/**
 * Gives an open form another version of its component, and the values that there would be. One step of its history. `answer`:
 * the props that the platform has answered for these values; without it, it is asked where it has to be.
 */
export function upgrade(
  form: LiveForm,
  to: Component,
  values: ConfiguredProps,
  answer?: Pick<ReloadReply, "props" | "issues" | "dynamicPropsId">,
): void {
  form.store.dispatch({ type: "upgraded", component: to, values, answer });
}
