"use client";

import { useLayoutEffect, useRef, useState, type ClipboardEvent, type RefObject } from "react";
import type { HttpRequestDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import type { WidgetProps } from "../../react/definition.ts";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { usePart } from "../../ui/parts.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { splitControl } from "../split-control.ts";
import { AuthPanel } from "./AuthPanel.tsx";
import { BodyPanel } from "./BodyPanel.tsx";
import { HEADERS } from "./common-names.ts";
import { CurlTools } from "./CurlTools.tsx";
import { EMPTY_REQUEST } from "../../codecs/http-request/request-draft.ts";
import { faultsOf, isUrl, type TabKey } from "../../codecs/http-request/faults.ts";
import { readHeaderBlock, withHeaders } from "./header-block.ts";
import { PairRows } from "./PairRows.tsx";
import type { PanelProps } from "./panels.ts";
import { RequestLine } from "./RequestLine.tsx";
import { StrokeNotice, strokeText } from "./StrokeNotice.tsx";
import { countsOf, firstTab, hasTwoAuths, TABS } from "./tabs.ts";
import { UrlQuery } from "./UrlQuery.tsx";
import { useCurl } from "./use-curl.ts";

/** A whole request: its line, and its parts in tabs. */
export function HttpRequestWidget(props: WidgetProps<"http_request">) {
  const { draft: given, onChange, label, control, required, invalid, disabled } = props;
  const draft = given ?? EMPTY_REQUEST;
  const part = usePart();
  const t = useTranslate(words);
  const root = useRef<HTMLDivElement>(null);
  const leadFocus = useLeadFocus(root);
  const curl = useCurl(given, (next) => {
    leadFocus("url");
    onChange(next);
  });
  const fault = invalid ? faultsOf(draft, t)[0] : undefined;
  const faultyTab = TABS.find((key) => key === fault?.at);
  const [tab, setTab] = useTab(given, faultyTab);
  const { group, main } = splitControl(control);
  const { stroke } = draft;
  const panel: PanelProps = {
    draft,
    change: (edit) => onChange({ ...draft, ...edit }),
    label,
    fault,
    marked: main,
    disabled,
  };
  const counts = countsOf(draft);
  const onPaste = (event: ClipboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>("[data-header]")?.dataset.header;
    const block = row && !disabled && readHeaderBlock(event.clipboardData.getData("text/plain"));
    if (!block) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(withHeaders(draft, row, block));
  };
  return (
    <div {...part("group", { for: "http_request" })} {...group} ref={root} onPasteCapture={onPaste}>
      <RequestLine
        {...panel}
        required={required}
        isMarkElsewhere={faultyTab !== undefined && faultyTab === tab}
        invalidUrl={invalid && (fault === undefined ? !isUrl(draft.url) : fault.at === "url")}
        onCurl={curl.fill}
      />
      <LiveRegion>{stroke && strokeText(stroke, t)}</LiveRegion>
      {stroke && !disabled && (
        <StrokeNotice
          stroke={stroke}
          onUndo={() => {
            leadFocus("url");
            onChange(stroke.before);
          }}
          onDismiss={() => {
            leadFocus("url");
            panel.change({ stroke: undefined });
          }}
        />
      )}
      {curl.failure && (
        <Notice kind="error" onDismiss={curl.dismiss}>
          {"format" in curl.failure ? t("http.otherCopy", curl.failure) : t("http.curlFailed")}
        </Notice>
      )}
      <Tabs<TabKey>
        label={t("http.tabs", { label })}
        tabs={TABS.map((key) => ({
          key,
          text: t(`http.${key}`),
          count: counts[key],
          fault: key === faultyTab ? t("http.faulty") : undefined,
        }))}
        chosen={tab}
        onChoose={setTab}
        disabled={disabled}
      >
        {tab === "params" && (
          <PairRows
            {...panel}
            of="params"
            rows={draft.params}
            onChange={(params) => panel.change({ params })}
          />
        )}
        {tab === "params" && (
          <UrlQuery
            {...panel}
            change={(edit) => {
              leadFocus("panel");
              panel.change(edit);
            }}
          />
        )}
        {tab === "headers" && (
          <PairRows
            {...panel}
            of="headers"
            rows={draft.headers}
            onChange={(headers) => panel.change({ headers })}
            names={HEADERS}
          />
        )}
        {tab === "auth" && <AuthPanel {...panel} />}
        {tab === "body" && <BodyPanel {...panel} />}
        {(tab === "auth" || tab === "headers") && hasTwoAuths(draft) && (
          <Notice kind="warning">{t("http.twoAuths")}</Notice>
        )}
      </Tabs>
      <CurlTools {...panel} onCurl={curl.fill} />
    </div>
  );
}

/**
 * The tab on screen. It is the person's view of the request and no part of it, so the saved `tab` only says where to
 * begin. A tab that hides an error opens once, and may be left.
 */
function useTab(draft: HttpRequestDraft | undefined, faulty: TabKey | undefined) {
  const [tab, setTab] = useState(() => firstTab(draft));
  const [opened, setOpened] = useState(faulty);
  if (faulty !== opened) {
    setOpened(faulty);
    if (faulty !== undefined) setTab(faulty);
  }
  return [tab, setTab] as const;
}

/** Leads the focus on when the control that had it goes with an edit: call it before the edit. */
function useLeadFocus(root: RefObject<HTMLElement | null>) {
  const target = useRef<"url" | "panel">(undefined);
  useLayoutEffect(() => {
    const to = target.current;
    target.current = undefined;
    if (to === undefined || !root.current) return;
    const { activeElement } = root.current.getRootNode() as Document | ShadowRoot;
    const isElsewhere =
      activeElement &&
      activeElement !== root.current.ownerDocument.body &&
      !root.current.contains(activeElement);
    if (isElsewhere) return;
    const selector = to === "url" ? "[inputmode=url]" : "[role=tabpanel] input";
    root.current.querySelector<HTMLElement>(selector)?.focus();
  });
  return (to: "url" | "panel") => {
    target.current = to;
  };
}
