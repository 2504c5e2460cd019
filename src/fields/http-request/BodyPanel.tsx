"use client";

import { useId } from "react";
import type { HttpBodyDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import { usePart } from "../../ui/parts.ts";
import { Segments } from "../../ui/Segments.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import { CONTENT_TYPES } from "./common-names.ts";
import { hasOtherBody } from "../../codecs/http-request/request-draft.ts";
import { PairRows } from "./PairRows.tsx";
import type { PanelProps } from "./panels.ts";

/** What the request carries. What was typed for another kind stays in the draft, and is not sent. */
export function BodyPanel(props: PanelProps) {
  const { draft, change, label, fault, marked, disabled } = props;
  const { body } = draft;
  const part = usePart();
  const t = useTranslate(words);
  const radios = useId();
  const edit = (edits: Partial<HttpBodyDraft>) => change({ body: { ...body, ...edits } });
  const isFaulty = fault !== undefined && fault.row === undefined;
  return (
    <>
      <Segments<HttpBodyDraft["kind"]>
        label={t("http.bodyKind", { label })}
        group={radios}
        options={[
          { value: "none", label: t("http.noBody") },
          { value: "fields", label: t("http.fieldsBody") },
          { value: "raw", label: t("http.rawBody") },
          ...(hasOtherBody(draft) ? [{ value: "other" as const, label: t("http.otherBody") }] : []),
        ]}
        value={body.kind}
        onChange={(kind) => edit({ kind })}
        disabled={disabled}
      />
      {body.kind === "other" && <p {...part("remark", { tone: "muted" })}>{t("http.bodyKept")}</p>}
      {(body.kind === "fields" || body.kind === "raw") && (
        <ContentType {...props} kind={body.kind} edit={edit} />
      )}
      {body.kind === "fields" && (
        <PairRows {...props} of="fields" rows={body.fields} onChange={(fields) => edit({ fields })} />
      )}
      {body.kind === "raw" && (
        <TextControl
          value={body.raw}
          onChange={(raw) => edit({ raw })}
          control={{ ...(isFaulty && marked), "aria-label": t("http.bodyOf", { label }) }}
          invalid={isFaulty}
          multiline
          mono
          disabled={disabled}
        />
      )}
    </>
  );
}

interface ContentTypeProps extends PanelProps {
  kind: keyof typeof CONTENT_TYPES;
  edit(edits: Partial<HttpBodyDraft>): void;
}

function ContentType({ draft, kind, edit, label, disabled }: ContentTypeProps) {
  const list = useId();
  const part = usePart();
  const t = useTranslate(words);
  return (
    <label {...part("sub")}>
      <span {...part("sub-label")}>{t("http.contentTypeShort")}</span>
      <TextControl
        value={draft.body.contentType}
        onChange={(contentType) => edit({ contentType })}
        control={{ "aria-label": t("http.contentType", { label }) }}
        typing="code"
        list={list}
        placeholder={t("http.contentTypePlaceholder")}
        disabled={disabled}
      />
      <datalist id={list}>
        {CONTENT_TYPES[kind].map((type) => (
          <option key={type}>{type}</option>
        ))}
      </datalist>
    </label>
  );
}
