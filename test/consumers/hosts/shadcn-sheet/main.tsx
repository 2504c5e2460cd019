import "../shadcn/index.css";
import { HostForm } from "../form.tsx";
import { Sheet } from "../shadcn/panels.tsx";
import { show, theme } from "../show.tsx";

document.documentElement.classList.toggle("dark", theme === "dark");

show(
  <Sheet>
    <HostForm />
  </Sheet>,
);
