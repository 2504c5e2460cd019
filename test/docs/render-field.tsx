import { ComponentForm, type ComponentFormProps } from "propsmith";

const renderField: ComponentFormProps["renderField"] = (field, renderDefault) =>
  field.name === "terms" ? (
    <label>
      <input
        type="checkbox"
        checked={field.draft === true}
        onChange={(event) => field.setDraft(event.target.checked)}
        onBlur={() => field.leave()}
      />
      I have read the terms. {field.errors.join(" ")}
    </label>
  ) : (
    renderDefault()
  );

export const WithTerms = () => <ComponentForm componentKey="acme-order" renderField={renderField} />;
