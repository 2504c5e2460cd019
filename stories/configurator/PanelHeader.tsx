import type { Component } from "../../src/index.ts";
import { RichText } from "../../src/ui/RichText.tsx";
import { useApps } from "./catalogue.ts";
import { appOf, badges, isTrigger, progress } from "./describe.ts";
import { Logo } from "./Logo.tsx";
import type { Work } from "./session.ts";

/** What a component is: its app, its name, what it does, what its author says about running it. */
export function PanelHeader({ component, work }: { component: Component; work: Work }) {
  const apps = useApps().data?.pages.flatMap(({ items }) => items) ?? [];
  const app = apps.find(({ nameSlug }) => nameSlug === appOf(component));
  const bySlug = new Map(apps.map((known) => [known.nameSlug, known]));
  const { filled, required } = progress(work.props ?? component.props, work.configuredProps, bySlug);
  return (
    <header className="cf-header">
      <Logo name={app?.name ?? component.name} src={app?.imgSrc} size="large" />
      <div className="cf-title">
        <h1>{component.name}</h1>
        {required > 0 && (
          <span className="cf-progress" data-complete={filled === required || undefined}>
            {filled} of {required} required
          </span>
        )}
      </div>
      <div className="cf-about">
        {component.description && <RichText className="cf-description" text={component.description} />}
        <ul className="cf-badges" aria-label="About this component">
          <li>{isTrigger(component) ? "Trigger" : "Action"}</li>
          {badges(component).map(({ text, tone, title }) => (
            <li key={text} data-tone={tone} title={title}>
              {text}
            </li>
          ))}
          {component.version && <li className="cf-version">v{component.version}</li>}
        </ul>
      </div>
    </header>
  );
}
