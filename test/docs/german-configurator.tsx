import { CustomizeProvider } from "propsmith";
import { Configurator } from "propsmith/configurator";
import { de as configuratorWords } from "propsmith/configurator/locales/de";
import { de } from "propsmith/locales/de";

export const GermanConfigurator = () => (
  <CustomizeProvider locale="de" messages={de}>
    <Configurator messages={{ ...configuratorWords, "form.run": "Los" }} />
  </CustomizeProvider>
);
