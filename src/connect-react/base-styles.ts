import type { CSSProperties } from "react";
import type { Theme } from "./theme.ts";

/**
 * What an element looks like by the sheet, in terms of the theme: the base that a host's style functions start from. Only
 * what they change is put on the element.
 */
export function baseStyles(key: string, { borderRadius, boxShadow, colors, spacing }: Theme): CSSProperties {
  const { baseUnit, controlHeight } = spacing;
  const box: CSSProperties = {
    backgroundColor: colors.neutral0,
    border: "1px solid",
    borderColor: colors.neutral40,
    borderRadius,
    boxShadow: boxShadow.input,
    boxSizing: "border-box",
    color: colors.neutral80,
    minHeight: controlHeight,
    padding: `${baseUnit * 1.5}px ${baseUnit * 3}px`,
    width: "100%",
  };
  const button: CSSProperties = {
    backgroundColor: colors.neutral0,
    border: "1px solid",
    borderColor: colors.neutral40,
    borderRadius,
    boxShadow: boxShadow.button,
    color: colors.neutral80,
    cursor: "pointer",
    fontWeight: 500,
    padding: `${baseUnit * 1.5}px ${baseUnit * 3}px`,
  };
  const column: CSSProperties = { display: "grid", gap: baseUnit * 2 };
  switch (key) {
    case "componentForm":
      return { display: "grid", gap: baseUnit * 5 };
    case "field":
      return { ...column, gap: baseUnit * 1.5 };
    case "label":
      return { color: colors.neutral80, fontWeight: 500 };
    case "heading":
      return { color: colors.neutral60, fontWeight: 600 };
    case "description":
      return { color: colors.neutral60 };
    case "error":
    case "errors":
      return { color: colors.danger };
    case "controlAny":
    case "controlAppSelect":
    case "controlInput":
    case "controlSelect":
    case "controlSql":
      return box;
    case "controlArray":
    case "controlObject":
    case "controlHttpRequest":
      return column;
    case "controlSubmit":
      return {
        ...button,
        backgroundColor: colors.primary,
        borderColor: colors.primary,
        color: colors.neutral0,
      };
    case "connectButton":
    case "loadMoreButton":
    case "optionalFieldButton":
      return button;
    case "optionalFields":
      return { display: "flex", flexWrap: "wrap", gap: baseUnit * 2 };
    default:
      return {};
  }
}
