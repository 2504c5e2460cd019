"use client";

import { RichText } from "../ui/RichText.tsx";
import type { Component } from "../wire/component.ts";
import { useApp } from "./catalog/catalogue.ts";
import { appOf, badgesOf, kindOf } from "./shell/describe.ts";
import { Logo } from "../ui/Logo.tsx";
import { useWords } from "./words.ts";
import { Progress } from "./editing/Progress.tsx";

/** What a component is: its app, its name, what it does, what its author says about running it. */
export function Header({ component }: { component: Component }) {
  const t = useWords();
  const app = useApp(appOf(component));
  return (
    <header className="cf-header">
      <Logo name={app?.name ?? component.name} src={app?.imgSrc} size="large" />
      <div className="cf-title">
        <h1>{component.name}</h1>
        <Progress />
      </div>
      <div className="cf-about">
        {component.description && <RichText className="cf-description" text={component.description} />}
        <ul className="cf-badges" aria-label={t("badge.about")}>
          <li>{t(kindOf(component))}</li>
          {badgesOf(component).map(({ text, why, tone }) => (
            <li key={text} data-tone={tone} title={t(why)}>
              {t(text)}
            </li>
          ))}
          {component.version && <li className="cf-version">{`v${component.version}`}</li>}
        </ul>
      </div>
    </header>
  );
}
