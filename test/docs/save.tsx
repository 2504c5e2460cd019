import { Configurator, type SavedConfiguration } from "propsmith/configurator";

interface StepProps {
  saved: SavedConfiguration;
  save(configuration: SavedConfiguration): Promise<void>;
}

export const Step = ({ saved, save }: StepProps) => <Configurator {...saved} onSave={save} />;
