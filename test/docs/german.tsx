import { ComponentForm, CustomizeProvider } from "propsmith";
import { de } from "propsmith/locales/de";

export const German = () => (
  <CustomizeProvider locale="de" messages={de}>
    <ComponentForm componentKey="acme-review" />
  </CustomizeProvider>
);
