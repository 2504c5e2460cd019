import "../tailwind-3/index.css";
import "propsmith/styles.css";
import "propsmith/configurator.css";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";

show(
  <main className="mx-auto max-w-7xl p-2 sm:p-6">
    <HostForm />
  </main>,
);
