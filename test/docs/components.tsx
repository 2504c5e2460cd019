import type { ButtonProps, Components, FieldLayoutProps } from "propsmith";

function Button({ variant, busy, icon: _icon, as: _part, ...button }: ButtonProps) {
  return (
    <button type="button" {...button} className={`btn btn-${variant ?? "secondary"}`} aria-busy={busy} />
  );
}

function Field({ attributes, head, description, control, errors }: FieldLayoutProps) {
  return (
    <div {...attributes}>
      <div className="col-4">
        {head}
        {description}
      </div>
      <div className="col-8">
        {control}
        {errors}
      </div>
    </div>
  );
}

export const components: Partial<Components> = { Button, Field };
