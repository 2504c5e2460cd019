import { parseProps, plainValue } from "propsmith";
import { createHttpClient } from "propsmith/client";
import { Entry } from "../entries.tsx";
import { ActionForm } from "../form.tsx";

export const dynamic = "force-dynamic";

/** The definition is asked for on the server, so that the form is in the page before any script has run. */
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { backend = "", component: componentKey = "", entry } = await searchParams;
  const client = createHttpClient({
    baseUrl: backend,
    getToken: async () => {
      const response = await fetch(`${backend}/backend/token`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ external_user_id: "ready" }),
      });
      return response.json();
    },
  });
  const component = await client.retrieveComponent({ componentKey });
  // What knows nothing of React is called here, on the server.
  const { props: read } = parseProps(component.props);
  const title = String(plainValue({ __lv: { label: "unread", value: `${read.length} props` } }));
  const props = { backend, componentKey, component };
  return (
    <>
      <p>{title}</p>
      {entry ? <Entry entry={entry} {...props} /> : <ActionForm {...props} />}
    </>
  );
}
