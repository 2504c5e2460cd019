import { ComponentForm, type Component } from "propsmith";
import { CarryBar, UndoRedo } from "propsmith/configurator";

export const Step = ({ component }: { component: Component }) => (
  <ComponentForm
    component={component}
    actions={
      <>
        <UndoRedo />
        <CarryBar />
      </>
    }
  />
);
