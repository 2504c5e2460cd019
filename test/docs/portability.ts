import { checkPortability, type Component } from "propsmith/core";
import { client } from "./client";

/** Which values another user would have to choose. */
export async function toChoose(component: Component, configuredProps: Record<string, unknown>) {
  const { props } = await checkPortability({
    component,
    configuredProps,
    from: { externalUserId: "ada" },
    to: { externalUserId: "bob", accounts: { slack: "apn_2" } },
    client,
  });
  return props.filter(({ status }) => status !== "works");
}
