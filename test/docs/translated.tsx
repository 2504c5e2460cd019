import { ComponentForm, CustomizeProvider } from "propsmith";
import { useLanguage } from "propsmith/locales";

export function Translated({ language }: { language: string }) {
  return (
    <CustomizeProvider {...useLanguage(language)}>
      <ComponentForm componentKey="acme-review" />
    </CustomizeProvider>
  );
}
