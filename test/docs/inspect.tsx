import { ComponentForm, type Component } from "propsmith";
import { CodeView, ValuesView } from "propsmith/configurator";

export const Inspect = ({ component }: { component: Component }) => (
  <ComponentForm
    component={component}
    actions={
      <>
        <ValuesView />
        <CodeView />
      </>
    }
  />
);
