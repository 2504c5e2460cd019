import { useApps } from "../../src/configurator/catalog/catalogue.ts";
import { Logo } from "../../src/ui/Logo.tsx";

const starters = [
  {
    app: "postgres",
    key: "postgres-insert-row",
    name: "Insert a row",
    text: "A table’s columns become fields.",
  },
  {
    app: "contacts",
    key: "contacts-send-message",
    name: "Send a message",
    text: "Search 5,000 people on the server.",
  },
  {
    app: "http",
    key: "http-send-request",
    name: "Send a request",
    text: "Method, headers, body, authorization.",
  },
  {
    app: "everything",
    key: "everything-every-prop-type",
    name: "See every type",
    text: "All 23 prop types in a form.",
  },
];

/** Before anything is chosen: where to start. */
export function Welcome({ onChoose }: { onChoose(componentKey: string): void }) {
  const apps = useApps().data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="playground-welcome">
      <h1>What should happen?</h1>
      <p>Choose a component on the left, or start with one of these.</p>
      <ul>
        {starters.map(({ app: slug, key, name, text }) => {
          const app = apps.find(({ nameSlug }) => nameSlug === slug);
          return (
            <li key={key}>
              <button type="button" onClick={() => onChoose(key)}>
                <Logo size="medium" name={app?.name ?? slug} src={app?.imgSrc} />
                <span>
                  <strong>{name}</strong>
                  <small>{text}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
