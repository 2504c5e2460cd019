// The other application on the page of two-apps.
import "propsmith/styles.css";
import "propsmith/configurator.css";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";

show(
  <section aria-label="Second">
    <HostForm />
  </section>,
  { into: "#second", identifierPrefix: "second-" },
);
