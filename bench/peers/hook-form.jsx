// react-hook-form alone, its `register` on native controls.
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";

function Control({ prop, attributes }) {
  if (prop.options) {
    return (
      <select id={prop.name} {...attributes}>
        {prop.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  return <input id={prop.name} type={prop.type === "boolean" ? "checkbox" : "text"} {...attributes} />;
}

function Form({ component, configuredProps, onChange }) {
  const { register, handleSubmit } = useForm({ defaultValues: configuredProps });
  return (
    <form onSubmit={handleSubmit(onChange)}>
      {component.configurableProps.map((prop) => (
        <div key={prop.name}>
          <label htmlFor={prop.name}>{prop.label}</label>
          <p>{prop.description}</p>
          <Control prop={prop} attributes={register(prop.name, { required: !prop.optional })} />
        </div>
      ))}
      <button type="submit">Submit</button>
    </form>
  );
}

export default {
  mount(root, props) {
    const reactRoot = createRoot(root);
    reactRoot.render(<Form {...props} />);
    return { unmount: () => reactRoot.unmount() };
  },
};
