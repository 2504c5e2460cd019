import "../shadcn/index.css";
import { HostForm } from "../form.tsx";
import { Dialog } from "../shadcn/panels.tsx";
import { show, theme } from "../show.tsx";

document.documentElement.classList.toggle("dark", theme === "dark");

show(
  <Dialog>
    <HostForm />
  </Dialog>,
);
