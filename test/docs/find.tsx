import { useState } from "react";
import { AppPicker, ComponentPicker } from "propsmith/configurator";

export function NewStep({ onChoose }: { onChoose(componentKey: string): void }) {
  const [app, setApp] = useState<string>();
  if (app === undefined) return <AppPicker has="actions" onChoose={setApp} recent={recentApps} />;
  return <ComponentPicker app={app} componentType="action" onChoose={onChoose} />;
}

const recentApps = {
  load: () => JSON.parse(localStorage.getItem("recent-apps") ?? "[]"),
  save: (recent: unknown) => localStorage.setItem("recent-apps", JSON.stringify(recent)),
};
