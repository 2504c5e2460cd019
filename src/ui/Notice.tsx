"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { Button } from "./Button.tsx";
import { useUiComponents } from "./components.ts";
import { Icon } from "./Icon.tsx";
import { usePart } from "./parts.ts";

export type NoticeKind = "info" | "neutral" | "success" | "warning" | "error";

export interface NoticeProps {
  kind: NoticeKind;
  title?: ReactNode;
  /** Errors interrupt (`alert`), success is told in passing (`status`), the rest is read where it stands (`note`). */
  role?: "alert" | "status" | "note";
  /** What can be done about it: buttons or links. */
  actions?: ReactNode;
  onDismiss?(): void;
  children?: ReactNode;
}

const roles = { info: "note", neutral: "note", success: "status", warning: "note", error: "alert" } as const;

/**
 * Something the person should know: in the host's own notice, or in the kit's, marked by a bar, an icon and a name, never
 * by colour alone.
 */
export function Notice(props: NoticeProps) {
  const part = usePart();
  const t = useTranslate();
  const { Notice: Own } = useUiComponents();
  if (Own) return <Own {...props} />;
  const { kind, title, role = roles[kind], actions, onDismiss, children } = props;
  return (
    <div {...part("notice", { kind })} role={role} aria-label={t(`notice.${kind}`)}>
      <span {...part("notice-icon")}>
        <Icon name={kind === "neutral" ? "info" : kind} />
      </span>
      <div {...part("notice-body")}>
        {title != null && (
          <strong {...part("notice-title")}>{typeof title === "string" ? `${title} ` : title}</strong>
        )}
        {children != null && <div {...part("notice-text")}>{children}</div>}
        {actions != null && <div {...part("notice-actions")}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button variant="quiet" icon="close" aria-label={t("notice.dismiss")} onClick={onDismiss} />
      )}
    </div>
  );
}
