import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ActionForm } from "../form.tsx";

const address = new URLSearchParams(location.search);

createRoot(document.querySelector("#root") as HTMLElement).render(
  <StrictMode>
    <ActionForm backend={address.get("backend") ?? ""} componentKey={address.get("component") ?? ""} />
  </StrictMode>,
);
