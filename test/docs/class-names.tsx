import { ComponentForm, CustomizeProvider } from "propsmith";

export const Branded = () => (
  <CustomizeProvider classNames={{ input: "form-control", label: "form-label" }}>
    <ComponentForm componentKey="acme-review" />
  </CustomizeProvider>
);
