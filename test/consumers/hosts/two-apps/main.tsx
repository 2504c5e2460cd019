// Two applications on one page. Each brings a React and a kit of its own.
import "propsmith/styles.css";
import "propsmith/configurator.css";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";
import "../page.css";

show(
  <section aria-label="First">
    <HostForm />
  </section>,
  { identifierPrefix: "first-" },
);

const second = document.createElement("div");
second.id = "second";
document.body.append(second);
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = "../second-app/index.css";
const script = document.createElement("script");
script.type = "module";
script.src = "../second-app/index.js";
document.head.append(sheet, script);
