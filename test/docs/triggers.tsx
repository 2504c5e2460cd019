import { useState } from "react";
import { TriggerList, TriggerPanel } from "propsmith/configurator";

export function Deployed() {
  const [open, setOpen] = useState<string>();
  if (open === undefined) return <TriggerList onOpen={setOpen} />;
  const close = () => setOpen(undefined);
  return <TriggerPanel triggerId={open} onBack={close} onDeleted={close} />;
}
