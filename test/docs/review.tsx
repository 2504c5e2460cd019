import { ComponentForm } from "propsmith";
import type { Saved } from "./saving";

export const Review = ({ componentKey, configuredProps, dynamicPropsId }: Saved) => (
  <ComponentForm {...{ componentKey, configuredProps, dynamicPropsId }} readOnly />
);
