import { CustomizeProvider, type Messages } from "propsmith";
import type { ReactNode } from "react";

const german: Partial<Messages> = {
  "form.submit": "Speichern",
  "form.invalid": { one: "Ein Feld fehlt noch", other: "{count} Felder fehlen noch" },
};

export const German = ({ children }: { children: ReactNode }) => (
  <CustomizeProvider locale="de" messages={german}>
    {children}
  </CustomizeProvider>
);
