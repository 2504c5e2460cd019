"use client";

import { useId, type ReactNode } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { Button } from "../Button.tsx";
import { LiveRegion } from "../LiveRegion.tsx";
import { usePart } from "../parts.ts";
import { keyboards } from "../typing.ts";
import { Chips, LeftMark, MissingMark } from "./Chosen.tsx";
import { List, preload } from "./load-list.ts";
import type { ChoiceProps } from "./types.ts";
import { useChoice } from "./use-choice.ts";
import { useChoiceNews } from "./use-choice-news.ts";

export type { ChoiceProps, ChosenOption, OptionSource } from "./types.ts";

/** One option of a list, or many. Closed it is an input and nothing else; the list is mounted when it opens. */
export function Choice(props: ChoiceProps): ReactNode {
  const { mode, label, chosen, control, disabled, custom } = props;
  const t = useTranslate(words);
  const part = usePart();
  const markId = useId();
  const choice = useChoice(props);
  const { on, text, open, one, missing, left } = choice;
  const { root, box, input, list, early, attach } = choice.refs;
  const news = useChoiceNews(root, chosen, mode === "many");
  const isClearable = one || (!props.required && chosen.length > 0 && props.onClear);
  const state = { open, disabled, invalid: props.invalid, mode, filled: chosen.length > 0 };

  return (
    <div ref={root} role="presentation" {...part("choice", state)} onBlur={on.blur}>
      <div
        ref={box}
        role="presentation"
        {...part("choice-control", state)}
        onMouseDown={on.mouseDown}
        onPointerEnter={preload}
      >
        {props.before}
        {mode === "many" && chosen.length > 0 && (
          <Chips label={label} chosen={chosen} disabled={disabled} input={input} onRemove={props.onRemove} />
        )}
        <input
          {...keyboards.pick}
          {...control}
          ref={attach}
          {...part("choice-input")}
          // `aria-controls` is the open list's to set.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="combobox"
          aria-describedby={
            [control["aria-describedby"], missing && markId].filter(Boolean).join(" ") || undefined
          }
          aria-haspopup="listbox"
          // Not before there is a list that it controls.
          aria-expanded={open && List !== undefined}
          aria-autocomplete="list"
          aria-invalid={props.invalid || undefined}
          aria-required={props.required || undefined}
          aria-disabled={disabled || undefined}
          readOnly={disabled}
          value={text ?? one?.label ?? ""}
          placeholder={
            one
              ? one.label || t("choice.blank")
              : (props.placeholder ?? t(chosen.length ? "choice.add" : "choice.choose"))
          }
          onChange={(event) => on.change(event.target.value)}
          onClick={() => open || choice.show()}
          onFocus={on.focus}
          onPaste={on.selectLabel}
          onCompositionStart={on.selectLabel}
          onKeyDown={on.keyDown}
        />
        {isClearable && !disabled && (
          <Button
            as="choice-clear"
            icon="close"
            aria-label={t("choice.clear", { label })}
            onClick={choice.clear}
          />
        )}
      </div>
      {news && <LiveRegion occasion={news.occasion}>{news.text}</LiveRegion>}
      {missing && <MissingMark id={markId} onReplace={choice.replaceMissing} onKeep={choice.keepMissing} />}
      {left !== undefined && !open && !disabled && (
        <LeftMark
          text={props.secret ? "••••" : left}
          onUse={
            custom && "option" in custom(left) ? () => choice.settle(() => choice.takeTyped(left)) : undefined
          }
          onDiscard={() => choice.settle()}
        />
      )}
      {choice.isUnloaded && (
        <output {...part("choice-mark")}>
          <span>{`${t("choice.unloaded")} `}</span>
          <Button variant="quiet" onClick={() => choice.show(text ?? "")}>
            {t("choice.retry")}
          </Button>
        </output>
      )}
      {open && text !== null && List && (
        <List
          choice={props}
          text={text}
          anchor={box}
          input={input}
          handle={list}
          early={early}
          remember={choice.hold}
          pick={choice.pick}
          takeTyped={choice.takeTyped}
          close={choice.close}
        />
      )}
    </div>
  );
}
