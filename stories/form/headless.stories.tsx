// A whole form in a host's own controls, with none of the kit's look: what it takes is in this file.
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import {
  FormProvider,
  useComponentForm,
  useField,
  useFieldAccounts,
  useFieldOptions,
  type Choice,
  type FieldHandle,
} from "../../src/index.ts";
import { client, component } from "../support/people.ts";
import "./headless.css";

function Account({ field }: { field: FieldHandle }) {
  const { name, draft, ids, ref, setDraft } = field;
  const { accounts, connect, isConnecting, error } = useFieldAccounts(name);
  const { accountId = "" } = (draft ?? {}) as { accountId?: string };
  return (
    <>
      <select
        ref={ref}
        aria-labelledby={ids.label}
        value={accountId}
        onChange={({ target }) => setDraft(target.value ? { accountId: target.value } : undefined)}
      >
        <option value="">Choose…</option>
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" disabled={isConnecting} onClick={() => connect()}>
        Connect
      </button>
      {error && <em>{error.message}</em>}
    </>
  );
}

function Team({ field }: { field: FieldHandle }) {
  const [search, setSearch] = useState("");
  const { options, hasMore, loadMore, isLoading, error } = useFieldOptions(field.name, { search });
  const draft = field.draft as Choice | undefined; // of a prop with options
  if (field.waitsFor) return <em>{`Choose ${field.waitsFor.label} first.`}</em>;
  return (
    <fieldset aria-labelledby={field.ids.label} aria-busy={isLoading}>
      <input aria-label="Search teams" value={search} onChange={({ target }) => setSearch(target.value)} />
      {options.map(({ label, value }) => (
        <label key={label}>
          <input
            type="radio"
            checked={draft?.value === value}
            onChange={() => field.setDraft({ label, value })}
          />
          <span>{` ${label}`}</span>
        </label>
      ))}
      <input type="button" value="More" hidden={!hasMore} onClick={loadMore} />
      {error && <em>{error.message}</em>}
    </fieldset>
  );
}

function Control({ field }: { field: FieldHandle }) {
  const { prop, draft, ids, errors, setDraft, ref } = field;
  const shared = { ref, "aria-labelledby": ids.label, "aria-invalid": errors.length > 0 };
  if (prop.type === "app") return <Account field={field} />;
  if (prop.remoteOptions) return <Team field={field} />;
  if (prop.type === "boolean")
    return (
      <input
        {...shared}
        type="checkbox"
        checked={draft === true}
        onChange={({ target }) => setDraft(target.checked)}
      />
    );
  return <input {...shared} value={String(draft ?? "")} onChange={({ target }) => setDraft(target.value)} />;
}

function Row({ name }: { name: string }) {
  const field = useField(name);
  if (!field) return null;
  return (
    <div className="own-row" onBlur={field.leave}>
      <label id={field.ids.label}>{field.label}</label>
      <Control field={field} />
      {field.errors.map((error) => (
        <em key={error}>{error}</em>
      ))}
    </div>
  );
}

function OwnForm({ onSubmit }: { onSubmit(values: object): void }) {
  const form = useComponentForm({ component, client, externalUserId: "demo", onSubmit });
  return (
    <FormProvider form={form.form}>
      {form.fields.map((name) => (
        <Row key={name} name={name} />
      ))}
      {form.offered.map(({ name, label }) => (
        <button key={name} onClick={() => form.addOptional([name])}>
          {`Add ${label}`}
        </button>
      ))}
      <button onClick={() => void form.submit()}>Save</button>
    </FormProvider>
  );
}

const meta = { title: "Form/Headless", component: OwnForm, args: { onSubmit: () => {} } } satisfies Meta<
  typeof OwnForm
>;
export default meta;
export const Headless: StoryObj<typeof meta> = {};
