import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";
import "../page.css";
import { Framed } from "./framed.tsx";
import "./frame.css";

show(
  <Framed>
    <HostForm />
  </Framed>,
);
