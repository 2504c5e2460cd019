import "propsmith/styles.css";
import "propsmith/configurator.css";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";
import "../page.css";
import "./transform.css";

show(
  <div className="stage">
    <div className="box">
      <HostForm />
    </div>
  </div>,
);
