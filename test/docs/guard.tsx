import { useRef } from "react";
import { ComponentForm } from "propsmith";
import { useUnsavedChanges } from "propsmith/configurator";
import type { Saved } from "./saving";

interface GuardedProps {
  saved: Saved;
  save(values: object): Promise<void>;
  onLeave(): void;
}

export function Guarded({ saved, save, onLeave }: GuardedProps) {
  const isUnsaved = useRef(false);
  useUnsavedChanges(() => isUnsaved.current);
  const leave = () => {
    if (!isUnsaved.current || confirm("Leave without saving?")) onLeave();
  };
  return (
    <ComponentForm
      {...saved}
      onConfiguredPropsChange={() => {
        isUnsaved.current = true;
      }}
      submitLabel="Save"
      onSubmit={async (values) => {
        await save(values);
        isUnsaved.current = false;
      }}
      actions={
        <button type="button" onClick={leave}>
          Leave
        </button>
      }
    />
  );
}
