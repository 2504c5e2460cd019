// As little as a browser and React can do: native controls without state, and a list that draws only what is seen.
import { useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Control({ prop, id }) {
  if (prop.options) return <Combobox id={id} options={prop.options} />;
  if (prop.type === "boolean") return <input id={id} type="checkbox" />;
  return (
    <input id={id} defaultValue={prop.default} inputMode={prop.type === "integer" ? "numeric" : undefined} />
  );
}

const ROW = 28;

function Combobox({ id, options }) {
  const [text, setText] = useState(null);
  const [top, setTop] = useState(0);
  const box = useRef(null);
  const found = useMemo(() => {
    const wanted = text?.toLowerCase();
    return wanted ? options.filter((option) => option.toLowerCase().includes(wanted)) : options;
  }, [options, text]);
  const first = Math.floor(top / ROW);
  return (
    <>
      <input
        id={id}
        role="combobox"
        aria-expanded={text !== null}
        aria-controls={`${id}-list`}
        ref={box}
        onClick={() => setText("")}
        onChange={(event) => setText(event.target.value)}
      />
      {text !== null && (
        <div
          role="listbox"
          id={`${id}-list`}
          style={{ height: ROW * 8, overflow: "auto" }}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        >
          <div style={{ height: found.length * ROW, position: "relative" }}>
            {found.slice(first, first + 10).map((option, index) => (
              <div
                key={option}
                role="option"
                aria-selected={false}
                tabIndex={-1}
                style={{ position: "absolute", top: (first + index) * ROW }}
                onPointerDown={() => {
                  box.current.value = option;
                  setText(null);
                }}
              >
                {option}
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function Form({ component }) {
  return (
    <form>
      {component.configurableProps.map((prop) => (
        <div key={prop.name}>
          <label htmlFor={prop.name}>{prop.label}</label>
          <p>{prop.description}</p>
          <Control prop={prop} id={prop.name} />
        </div>
      ))}
      <button type="button">Submit</button>
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
