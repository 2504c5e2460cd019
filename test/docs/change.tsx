import { ComponentForm, type Component } from "propsmith";
import { ChangesView, FillBar, FilledFields, FillingProvider } from "propsmith/configurator";

export const Edit = ({ component }: { component: Component }) => (
  <ComponentForm component={component}>
    <FillingProvider>
      <FillBar />
      <FilledFields />
      <ChangesView />
    </FillingProvider>
  </ComponentForm>
);
