"use client";

import { memo, useContext, type ComponentType, type FocusEvent, type ReactNode } from "react";
import { shownValue } from "../core/secrets.ts";
import { useTranslate } from "../i18n/context.ts";
import type { Translate } from "../i18n/translate.ts";
import { FormContext } from "../react/form-context.tsx";
import { controlOf, useField, type FieldHandle } from "../react/use-field.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { PartContext, usePart, type Part } from "../ui/parts.ts";
import { RichText } from "../ui/RichText.tsx";
import { valueText } from "../wire/option.ts";
import { declaredType } from "../wire/prop.ts";
import { CopyValue } from "./CopyValue.tsx";
import { FieldSource, FieldSourceMenu } from "./FieldSource.tsx";
import { Reading } from "./Reading.tsx";
import { FieldPartContext, useCustomization, type Components, type FieldPartProps } from "./customize.tsx";

interface FieldProps {
  /** The prop's. */
  name: string;
}

/**
 * One prop on screen: label, description, control, errors. A crash inside takes out this field and no other; what is said
 * of it names the prop, never its value.
 */
export const Field: ComponentType<FieldProps> = memo(function Field({ name }: FieldProps) {
  return (
    <Boundary renderCrash={(retry) => <Crashed name={name} onRetry={retry} />}>
      <FieldBody name={name} />
    </Boundary>
  );
});

function FieldBody({ name }: { name: string }) {
  const field = useField(name);
  const { renderField, components } = useCustomization();
  const outer = usePart();
  const partFor = useContext(FieldPartContext);
  const t = useTranslate();
  if (!field) return null;
  const part = partFor?.(field) ?? outer;
  const renderDefault = () => drawField(field, components ?? {}, part, t);
  const drawn = renderField ? renderField(field, renderDefault) : renderDefault();
  return partFor ? <PartContext.Provider value={part}>{drawn}</PartContext.Provider> : drawn;
}

/** A field in its pieces. They are no components: a key press draws one field, and is to cost one. */
function drawField(field: FieldHandle, components: Partial<Components>, part: Part, t: Translate): ReactNode {
  const { name, prop, definition, draft, ids, errors, access, isRequired, label } = field;
  const { Widget } = definition;
  const { Field: Layout, Description, Errors } = components;
  const isDisabled = access === "disabled";
  const attributes = {
    ...part("field", {
      invalid: errors.length > 0,
      required: isRequired,
      optional: prop.optional === true,
      readonly: access === "readOnly",
      disabled: isDisabled,
      reloading: field.isReloading,
      checking: field.isChecking,
      "prop-name": name,
      "prop-type": declaredType(prop),
    }),
    onBlur: (event: FocusEvent<HTMLElement>) => void (hasLeft(event) && field.leave()),
  };
  const described = { ...part("description"), id: ids.description };
  const description =
    prop.description && !definition.unlabelled ? (
      Description ? (
        <Description field={field} attributes={described}>
          <RichText text={prop.description} />
        </Description>
      ) : (
        <RichText text={prop.description} className={described.className} id={described.id} />
      )
    ) : null;
  const control =
    field.source || field.awaitsSource ? (
      <FieldSource field={field} />
    ) : access === "readOnly" && !definition.passive ? (
      field.unreadable === undefined && <Reading field={field} />
    ) : (
      <Widget
        prop={prop}
        draft={draft}
        onChange={field.setDraft}
        label={label}
        control={controlOf(field)}
        required={isRequired}
        invalid={errors.length > 0}
        disabled={isDisabled}
        waitsFor={field.waitsFor}
      />
    );
  const isUnreadable = field.unreadable !== undefined;
  const { sampleNote } = field;
  const isSaid = isDisabled || errors.length > 0 || field.isChecking || isUnreadable || sampleNote;
  const said = isSaid && (
    <>
      {isDisabled && <p {...part("remark", { tone: "muted" })}>{t("field.disabled")}</p>}
      {errors.length > 0 &&
        drawPiece(Errors, {
          field,
          attributes: { ...part("error"), id: ids.errors },
          children: (
            <>
              <Icon name="error" />
              <span>{errors.join(" ")}</span>
            </>
          ),
        })}
      {field.isChecking && <p {...part("remark", { tone: "muted" })}>{t("field.checking")}</p>}
      {field.isChecking && <LiveRegion>{t("field.checking")}</LiveRegion>}
      {isUnreadable && <SavedValue field={field} />}
      {sampleNote && <p {...part("remark", { tone: "muted" })}>{sampleNote}</p>}
    </>
  );
  const head = definition.unlabelled ? null : drawHead(field, components.Label, part, t);
  if (Layout)
    return (
      <Layout
        field={field}
        attributes={attributes}
        head={head}
        description={description}
        control={control}
        errors={said}
      />
    );
  return (
    <div {...attributes}>
      {head}
      {description}
      {control}
      {said}
    </div>
  );
}

/** A piece of a field, as the host's component or as a plain box. */
function drawPiece(Own: ComponentType<FieldPartProps> | undefined, piece: FieldPartProps): ReactNode {
  return Own ? <Own {...piece} /> : <div {...piece.attributes}>{piece.children}</div>;
}

/** The label row: the label, the mark of a required field, and at its end one quiet aside. */
function drawHead(
  field: FieldHandle,
  Label: Components["Label"] | undefined,
  part: Part,
  t: Translate,
): ReactNode {
  const { prop, ids, label, hint, isRequired, access } = field;
  const attributes = { ...part("label"), id: ids.label };
  return (
    <div {...part("head")}>
      {Label ? (
        <Label field={field} attributes={attributes}>
          {label}
        </Label>
      ) : (
        <label {...attributes}>{label}</label>
      )}
      {isRequired && (
        <span {...part("required")} title={t("form.required")} aria-hidden="true">
          *
        </span>
      )}
      {hint && (
        <span {...part("aside")} id={ids.hint}>
          {hint}
        </span>
      )}
      {field.waitsFor && access === "edit" && !field.source && (
        <span {...part("aside")}>
          <Button variant="quiet" onClick={field.goToAwaited}>
            {t("field.goTo", { label: field.waitsFor.label })}
          </Button>
        </span>
      )}
      {prop.optional && access === "edit" && (
        <span {...part("aside")}>
          <span>{t("field.optional")}</span>
          <Button
            variant="quiet"
            aria-label={t("field.remove", { label })}
            onClick={({ currentTarget: button }) => {
              field.remove();
              // Where no field is left, the form's end is next.
              if (button.matches(":focus")) button.form?.querySelector<HTMLElement>("[type=submit]")?.focus();
            }}
          >
            {t("field.removeShort")}
          </Button>
        </span>
      )}
      {field.sourceKinds.length > 0 && <FieldSourceMenu field={field} />}
      {access === "readOnly" && <CopyValue field={field} />}
    </div>
  );
}

/** A saved value that the field cannot show, as it is, and the way to let go of it. */
function SavedValue({ field }: { field: FieldHandle }) {
  const part = usePart();
  const t = useTranslate();
  return (
    <div {...part("saved")}>
      <code {...part("code")} translate="no">
        {valueText(shownValue(field.prop, field.unreadable)).slice(0, 200)}
      </code>
      {field.access === "edit" && (
        <Button variant="quiet" onClick={field.discard}>
          {t("field.discard")}
        </Button>
      )}
    </div>
  );
}

const hasLeft = (event: FocusEvent<HTMLElement>): boolean =>
  !event.currentTarget.contains(event.relatedTarget);

function Crashed({ name, onRetry }: { name: string; onRetry(then: () => void): void }) {
  const part = usePart();
  const t = useTranslate();
  const form = useContext(FormContext);
  return (
    <div {...part("field", { "prop-name": name, crashed: true })}>
      <div {...part("error")} role="alert">
        <Icon name="error" />
        <span>{t("field.crashed", { name })}</span>
      </div>
      <Button onClick={() => onRetry(() => form?.store.focus(name))}>{t("form.retry")}</Button>
    </div>
  );
}
