import { useState, type ReactNode, type SyntheticEvent } from "react";
import { createPortal } from "react-dom";
import styles from "propsmith/styles.css?inline"; // the sheet as text, by Vite

export function Framed({ children }: { children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement>();
  const fill = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = currentTarget.contentDocument;
    if (!page || page.body === body) return;
    const sheet = page.createElement("style");
    sheet.textContent = styles;
    page.head.append(sheet);
    setBody(page.body);
  };
  return (
    <>
      <iframe
        title="Configure this step"
        srcDoc="<!doctype html>"
        sandbox="allow-same-origin allow-forms"
        onLoad={fill}
      />
      {body && createPortal(children, body)}
    </>
  );
}
