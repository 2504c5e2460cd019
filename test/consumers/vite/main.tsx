import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Entry } from "../entries.tsx";
import { ActionForm } from "../form.tsx";

const address = new URLSearchParams(location.search);
const entry = address.get("entry");
const props = { backend: address.get("backend") ?? "", componentKey: address.get("component") ?? "" };

createRoot(document.querySelector("#root") as HTMLElement).render(
  <StrictMode>{entry ? <Entry entry={entry} {...props} /> : <ActionForm {...props} />}</StrictMode>,
);
