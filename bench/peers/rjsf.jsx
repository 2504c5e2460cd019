// @rjsf/core with its own theme, on a JSON Schema that says the same.
import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createRoot } from "react-dom/client";

const TYPES = {
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  "string[]": { type: "array", items: { type: "string" } },
};

const schemaOf = ({ configurableProps }) => ({
  type: "object",
  required: configurableProps.map((prop) => prop.name),
  properties: Object.fromEntries(
    configurableProps.map(({ name, type, label, description, options, min, max, default: initial }) => [
      name,
      {
        type: "string",
        ...TYPES[type],
        title: label,
        description,
        enum: options,
        minimum: min,
        maximum: max,
        default: initial,
      },
    ]),
  ),
});

export default {
  mount(root, { component, configuredProps, onChange }) {
    const reactRoot = createRoot(root);
    reactRoot.render(
      <Form
        schema={schemaOf(component)}
        validator={validator}
        formData={configuredProps}
        onChange={(event) => onChange(event.formData)}
      />,
    );
    return { unmount: () => reactRoot.unmount() };
  },
};
