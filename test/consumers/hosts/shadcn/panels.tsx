import * as Radix from "@radix-ui/react-dialog";
import type { ReactNode } from "react";

interface PanelProps {
  title: string;
  /** Where it is on the screen. */
  place: string;
  children: ReactNode;
}

/** A panel as shadcn/ui builds its dialogs and sheets: Radix, a portal, an overlay, and a box that is moved by a transform. */
function Panel({ title, place, children }: PanelProps) {
  return (
    <Radix.Root>
      <Radix.Trigger className="m-4 rounded-lg border px-4 py-2">Open</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Radix.Content
          aria-describedby={undefined}
          className={`fixed z-50 gap-4 overflow-y-auto border bg-background p-6 shadow-lg ${place}`}
        >
          <Radix.Title className="mb-4 text-lg font-semibold">{title}</Radix.Title>
          {children}
          <Radix.Close className="absolute top-4 right-4">Close</Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function Dialog({ children }: { children: ReactNode }) {
  const place =
    "top-1/2 left-1/2 grid max-h-[85vh] w-full max-w-[calc(100%-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-lg sm:max-w-lg";
  return (
    <Panel title="Dialog" place={place}>
      {children}
    </Panel>
  );
}

export function Sheet({ children }: { children: ReactNode }) {
  const place = "inset-y-0 right-0 flex h-full w-3/4 flex-col sm:max-w-sm";
  return (
    <Panel title="Sheet" place={place}>
      {children}
    </Panel>
  );
}
