import "./index.css";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";

show(
  <main className="mx-auto max-w-7xl p-2 sm:p-6">
    <HostForm />
  </main>,
);
