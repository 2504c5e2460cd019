"use client";

import { jsonIssueText } from "../../codecs/checked.ts";
import { useTranslate } from "../../i18n/context.ts";
import { Button } from "../../ui/Button.tsx";
import { data as words } from "../en/data.ts";
import { useWords } from "../words.ts";
import { isFatal, type Fault } from "./json-draft.ts";

interface FaultsProps {
  id: string;
  faults: readonly Fault[];
  onGo(line: number): void;
}

/** What is wrong with a text, each with the way to its line. */
export function Faults({ id, faults, onGo }: FaultsProps) {
  const t = useWords(words);
  const say = useFaultText();
  return (
    <ul id={id} className="cf-faults">
      {faults.map((fault) => {
        const text = say(fault);
        return (
          <li key={`${fault.line} ${text}`} data-kind={isFatal(fault) ? "error" : "warning"}>
            <Button variant="quiet" onClick={() => onGo(fault.line)}>
              {t("edit.toLine", { line: fault.line })}
            </Button>
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

function useFaultText(): (fault: Fault) => string {
  const t = useWords(words);
  const translate = useTranslate();
  return (fault) => {
    if (fault.kind === "json") return jsonIssueText(fault.issue, translate);
    const { kind, line: _, ...values } = fault;
    return t(`edit.${kind}`, values);
  };
}
