import "propsmith/styles.css";
import "propsmith/configurator.css";
import { HostForm } from "../form.tsx";
import { show } from "../show.tsx";
import "../page.css";
import "./reset.css";

show(<HostForm />);
