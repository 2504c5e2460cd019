import { CustomizeProvider } from "propsmith";
import { Configurator } from "propsmith/configurator";
import { useLanguage } from "propsmith/locales";

export function TranslatedConfigurator({ language }: { language: string }) {
  return (
    <CustomizeProvider {...useLanguage(language)}>
      <Configurator componentKey="slack-send-message" />
    </CustomizeProvider>
  );
}
