import "bootstrap/dist/css/bootstrap.css";
import "propsmith/styles.css";
import "propsmith/configurator.css";
import { HostForm } from "../form.tsx";
import { show, theme } from "../show.tsx";

document.documentElement.dataset.bsTheme = theme;

show(
  <div className="container-fluid py-3">
    <h1>Bootstrap</h1>
    <HostForm />
  </div>,
);
