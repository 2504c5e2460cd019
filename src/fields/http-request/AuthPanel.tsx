"use client";

import { useId } from "react";
import type { HttpAuthDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http } from "../../i18n/en/http.ts";
import { usePart } from "../../ui/parts.ts";
import { Segments } from "../../ui/Segments.tsx";
import { SecretControl } from "../../ui/SecretControl.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import { credentialsOf, savedAuthType } from "../../codecs/http-request/request-draft.ts";
import type { PanelProps } from "./panels.ts";

const words = {
  username: ["http.username", "http.usernameShort"],
  password: ["http.password", "http.passwordShort"],
  token: ["http.token", "http.tokenShort"],
} as const;

/** How the request authenticates. What was typed for another kind stays in the draft, and is not sent. */
export function AuthPanel({ draft, change, label, disabled }: PanelProps) {
  const { auth } = draft;
  const part = usePart();
  const t = useTranslate(http);
  const radios = useId();
  const edit = (edits: Partial<HttpAuthDraft>) => change({ auth: { ...auth, ...edits } });
  const used = credentialsOf(auth.type);
  const saved = savedAuthType(draft);
  const others = [auth.type, saved].find((type) => credentialsOf(type) === undefined);
  return (
    <>
      <Segments<string>
        label={t("http.authType", { label })}
        group={radios}
        options={[
          { value: "none", label: t("http.noAuth") },
          { value: "basic", label: t("http.basic") },
          { value: "bearer", label: t("http.bearer") },
          ...(others === undefined ? [] : [{ value: others, label: others }]),
        ]}
        value={auth.type === "" ? "none" : auth.type}
        onChange={(type) => edit({ type })}
        disabled={disabled}
      />
      {used === undefined && (
        <p {...part("remark", { tone: "muted" })}>{t("http.otherAuth", { type: auth.type })}</p>
      )}
      {used && used.length > 0 && (
        <div {...part("subs")}>
          {used.map((key) => {
            const Control = key === "username" ? TextControl : SecretControl;
            const [name, short] = words[key as keyof typeof words];
            return (
              <label key={key} {...part("sub")}>
                <span {...part("sub-label")}>{t(short)}</span>
                <Control
                  value={auth[key]}
                  onChange={(text) => edit({ [key]: text })}
                  control={{ "aria-label": t(name, { label }) }}
                  label={t(name, { label })}
                  typing="code"
                  disabled={disabled}
                />
              </label>
            );
          })}
        </div>
      )}
    </>
  );
}
