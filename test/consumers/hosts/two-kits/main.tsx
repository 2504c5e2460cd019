// Two versions of the package under one React, as when a dependency of the application has its own.
import "propsmith-2/styles.css";
import "propsmith/styles.css";
import "propsmith/configurator.css";
import * as other from "propsmith-2";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";
import "../page.css";

show(
  <>
    <section aria-label="First">
      <HostForm />
    </section>
    <section aria-label="Second">
      <HostForm kit={other} />
    </section>
  </>,
);
