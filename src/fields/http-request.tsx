"use client";

import type { HttpRequestDraft, PairRow } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { Button } from "../ui/Button.tsx";
import { usePart } from "../ui/parts.ts";
import { RowEditor, type RenderRow, type RowInputProps } from "../ui/RowEditor.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { isRecord } from "../wire/record.ts";
import { checked } from "./checked.ts";
import { EMPTY_REQUEST, isUrl, issuesOf, newPair, renamed, toDraft, toWire } from "./http-request-draft.ts";
import { SelectControl } from "./SelectControl.tsx";
import { splitControl } from "./split-control.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

type Props = WidgetProps<"http_request">;
type Edit = (edit: Partial<HttpRequestDraft>) => void;

interface PairProps extends RowInputProps {
  row: PairRow;
  update(row: PairRow): void;
}

function Pair({ row, update, control, readOnly, disabled }: PairProps) {
  const part = usePart();
  const t = useTranslate();
  const value = t("http.value", { row: control["aria-label"] ?? "" });
  return (
    <div {...part("pair")}>
      <TextControl
        value={row.name}
        onChange={(name) => update(renamed(row, name))}
        control={{ "aria-label": t("http.name", { row: control["aria-label"] ?? "" }) }}
        placeholder={readOnly ? undefined : t("http.namePlaceholder")}
        {...{ readOnly, disabled }}
      />
      <TextControl
        value={row.value}
        onChange={(text) => update({ ...row, value: text })}
        control={{ "aria-label": value }}
        label={value}
        secret={row.secret}
        placeholder={readOnly ? undefined : t("http.valuePlaceholder")}
        {...{ readOnly, disabled }}
      />
    </div>
  );
}

const pair: RenderRow<PairRow> = (row, _, update, input) => <Pair {...{ row, update }} {...input} />;

function Pairs({
  of,
  draft,
  change,
  label,
  readOnly,
  disabled,
}: Omit<Props, "draft"> & { of: "params" | "headers"; draft: HttpRequestDraft; change: Edit }) {
  const part = usePart();
  const t = useTranslate();
  return (
    <div {...part("section")}>
      <span {...part("group-title")}>{t(`http.${of}`)}</span>
      <RowEditor<PairRow>
        rows={draft[of]}
        newRow={newPair}
        onChange={(rows) => change({ [of]: rows })}
        label={t(`http.${of}Of`, { label })}
        control={{}}
        addLabel={t(of === "params" ? "http.addParam" : "http.addHeader")}
        removeLabel={(_, index) =>
          t(of === "params" ? "http.removeParam" : "http.removeHeader", { number: index + 1 })
        }
        renderRow={pair}
        {...{ readOnly, disabled }}
      />
    </div>
  );
}

function Body({
  draft,
  change,
  label,
  readOnly,
  disabled,
}: Omit<Props, "draft"> & { draft: HttpRequestDraft; change: Edit }) {
  const part = usePart();
  const t = useTranslate();
  const { body, contentType, kept } = draft;
  return (
    <div {...part("section")}>
      <span {...part("group-title")}>{t("http.body")}</span>
      {body === undefined ? (
        <p {...part("remark", { tone: "muted" })}>
          {t("http.structured")}{" "}
          {!readOnly && !disabled && (
            <Button variant="quiet" onClick={() => change({ body: "" })}>
              {t("http.replaceBody")}
            </Button>
          )}
        </p>
      ) : (
        <>
          <TextControl
            value={contentType}
            onChange={(text) => change({ contentType: text })}
            control={{ "aria-label": t("http.contentType", { label }) }}
            placeholder={readOnly ? undefined : t("http.contentTypePlaceholder")}
            {...{ readOnly, disabled }}
          />
          <TextControl
            value={body}
            onChange={(text) => change({ body: text })}
            control={{ "aria-label": t("http.bodyOf", { label }) }}
            multiline
            mono
            {...{ readOnly, disabled }}
          />
          {kept && toDraft(kept.value)?.body === undefined && !readOnly && !disabled && (
            <Button variant="quiet" icon="undo" onClick={() => change({ body: undefined })}>
              {t("http.keepBody")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function HttpRequestWidget(props: Props) {
  const { draft = EMPTY_REQUEST, onChange, label, control, required, invalid, readOnly, disabled } = props;
  const part = usePart();
  const t = useTranslate();
  const { group, main } = splitControl(control);
  const change: Edit = (edit) => onChange({ ...draft, ...edit });
  const methods = METHODS.includes(draft.method) ? METHODS : [draft.method, ...METHODS];
  const auth = isRecord(draft.kept?.value) ? draft.kept.value.auth : undefined;
  return (
    <div {...part("group", { for: "http_request" })} {...group}>
      <div {...part("controls")}>
        {readOnly ? (
          <span {...part("readonly")}>{draft.method}</span>
        ) : (
          <SelectControl
            value={draft.method}
            options={methods.map((value) => ({ value, label: value || t("http.noMethod") }))}
            onChange={(method) => change({ method })}
            control={{ "aria-label": t("http.method", { label }) }}
            disabled={disabled}
          />
        )}
        <TextControl
          value={draft.url}
          onChange={(url) => change({ url })}
          control={{ ...main, "aria-label": t("http.url", { label }) }}
          invalid={invalid && !isUrl(draft.url)}
          placeholder={readOnly ? undefined : "https://"}
          {...{ required, readOnly, disabled }}
        />
      </div>
      <Pairs {...props} of="params" {...{ draft, change }} />
      <Pairs {...props} of="headers" {...{ draft, change }} />
      <Body {...props} {...{ draft, change }} />
      {isRecord(auth) && auth.type !== "none" && (
        <p {...part("remark", { tone: "muted" })}>{t("http.auth")}</p>
      )}
    </div>
  );
}

/** A whole request. What has no control here, such as its authentication, is kept as it was saved. */
export const httpRequestField = defineField("http_request", {
  commit: "blur",
  schema: (_, t) => checked<HttpRequestDraft>((draft) => issuesOf(draft, t)),
  toDraft,
  toWire,
  Widget: HttpRequestWidget,
});
