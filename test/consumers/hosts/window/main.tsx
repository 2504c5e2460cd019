import configurator from "propsmith/configurator.css?inline";
import styles from "propsmith/styles.css?inline";
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { HostForm } from "../form.tsx";
import page from "../page.css?inline";
import { show } from "../show.tsx";

function InWindow({ children }: { children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement>();
  const open = () => {
    const opened = window.open("", "_blank", "popup,width=900,height=700");
    if (!opened) return;
    const sheet = opened.document.createElement("style");
    sheet.textContent = page + styles + configurator;
    const viewport = opened.document.createElement("meta");
    Object.assign(viewport, { name: "viewport", content: "width=device-width" });
    opened.document.head.append(sheet, viewport);
    setBody(opened.document.body);
  };
  return (
    <>
      <button onClick={open}>Open</button>
      {body && createPortal(children, body)}
    </>
  );
}

show(
  <InWindow>
    <HostForm />
  </InWindow>,
);
