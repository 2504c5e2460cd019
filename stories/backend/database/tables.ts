/**
 * The demo database's tables: three schemas, some sixty tables. Those with a story are written out; the others
 * take one of three plain shapes. Everything is generated from row numbers, so each run sees the same rows.
 */

/** Tables with a few plain columns each, by schema and shape. */
export const plainTables: Record<string, Record<"things" | "sums" | "links", string[]>> = {
  sales: {
    things: [
      "account_plans",
      "accounts",
      "addresses",
      "appointments",
      "assets",
      "audit_log",
      "brands",
      "campaigns",
      "carriers",
      "carts",
      "case_studies",
      "catalogues",
      "channels",
      "companies",
      "products",
      "regions",
      "territories",
    ],
    sums: [
      "agreements",
      "bids",
      "billing_runs",
      "budgets",
      "bundles",
      "commissions",
      "contracts",
      "deals",
      "discounts",
      "forecasts",
      "invoices",
      "orders",
      "payments",
      "quotes",
      "targets",
    ],
    links: [
      "account_notes",
      "activities",
      "approvals",
      "attachments",
      "campaign_members",
      "cart_items",
      "contact_lists",
      "leads",
      "order_lines",
    ],
  },
  public: {
    things: ["countries", "feature_flags", "holidays", "notes", "settings", "tags"],
    sums: [],
    links: [],
  },
  support: {
    things: ["agents", "articles", "canned_replies", "queues", "sla_policies"],
    sums: [],
    links: ["escalations", "feedback", "ticket_events", "transcripts"],
  },
};

export const shapes = {
  things: {
    columns: `id integer generated always as identity primary key, name text not null, note text,
      active boolean not null default true, created_at timestamptz not null default now()`,
    fill: (table: string) => `insert into ${table} (name, note, active, created_at)
      select initcap(replace(split_part('${table}', '.', 2), '_', ' ')) || ' ' || g, case when g % 3 = 0 then 'Note ' || g end,
        g % 7 <> 0, timestamptz '2025-01-01 08:00+00' + g * interval '5 hours' from generate_series(1, 60) g`,
  },
  sums: {
    columns: `id integer generated always as identity primary key, title text not null, amount numeric(12,2) not null,
      currency char(3) not null default 'EUR', due date, paid boolean not null default false,
      created_at timestamptz not null default now()`,
    fill: (table: string) => `insert into ${table} (title, amount, due, paid, created_at)
      select 'No. ' || lpad(g::text, 5, '0'), g * 19.9, date '2025-02-01' + g, g % 4 = 0,
        timestamptz '2025-01-01 08:00+00' + g * interval '7 hours' from generate_series(1, 60) g`,
  },
  links: {
    columns: `id integer generated always as identity primary key, contact_id integer not null references sales.contacts (id),
      kind text not null default 'general', position integer not null default 0 check (position >= 0 and position <= 1000),
      meta jsonb not null default '{}', created_at timestamptz not null default now()`,
    fill: (table: string) => `insert into ${table} (contact_id, kind, position, meta, created_at)
      select 1 + g * 37 % 5000, (array['general','urgent','follow-up'])[1 + g % 3], g,
        jsonb_build_object('source', 'seed', 'line', g),
        timestamptz '2025-01-01 08:00+00' + g * interval '3 hours' from generate_series(1, 60) g`,
  },
} as const;

export const contacts = `
create type sales.stage as enum ('lead', 'trial', 'customer', 'lost');
create table sales.contacts (
  id integer generated always as identity primary key,
  full_name text not null,
  email text not null unique,
  phone varchar(32),
  stage sales.stage not null default 'lead',
  score integer not null default 50 check (score >= 0 and score <= 100),
  credit_limit numeric(12,2),
  subscribed boolean not null,
  tags text[] not null default '{}',
  lucky_numbers integer[],
  preferences jsonb,
  external_id uuid not null default gen_random_uuid(),
  birthday date,
  last_seen_at timestamptz,
  created_at timestamptz not null default now()
);
comment on column sales.contacts.score is 'How warm the contact is.';
comment on column sales.contacts.email is 'One address per contact.';
insert into sales.contacts (full_name, email, phone, stage, score, credit_limit, subscribed, tags, lucky_numbers, preferences,
  external_id, birthday, last_seen_at, created_at)
select first || ' ' || last, 'contact' || lpad(g::text, 4, '0') || '@example.com', '+44 20 7946 ' || lpad(g::text, 4, '0'),
  (array['lead','trial','customer','lost'])[1 + g % 4]::sales.stage, g * 7 % 101, g % 50 * 100, g % 3 = 0,
  (array['vip','newsletter','partner','press'])[1 + g % 4 : 2 + g % 4], array[g % 49, g % 7],
  jsonb_build_object('language', (array['en','de','fr','ja'])[1 + g % 4], 'quiet', g % 2 = 0),
  md5(g::text)::uuid, date '1950-01-01' + g * 4, timestamptz '2025-03-01 00:00+00' - g * interval '11 minutes',
  timestamptz '2024-01-01 00:00+00' + g * interval '1 hour'
from generate_series(0, 4999) g,
  lateral (select (array['Ada','Björn','Chiara','Dmitri','Élodie','Farah','Goro','Hana','Ines','Jürgen','Kofi','Lucía','Mei',
    'Nils','Oksana','Priya','Quentin','Rosa','Sven','Tove','Usha','Vera','Wafa','Ximena','Yuki','Zoë','Amir','Bea','Carlos',
    'Dilek','Emil','Fatou','Greta','Hugo','Ida','Jonas','Kaia','Leif','Maja','Noor','Otto','Paula','Rami','Signe','Tariq',
    'Ulla','Victor','Wren','Yara','Zeno'])[1 + g % 50] as first,
   (array['Abe','Bakker','Costa','Dahl','Eriksen','Fischer','García','Haugen','Ito','Jansen','Kaya','Larsen','Moreau',
    'Novák','Okafor','Petrov','Quist','Rossi','Silva','Tanaka'])[1 + g / 50 % 20] ||
   (array['','-Berg','-Lund','-Mori','-Diaz'])[1 + g / 1000] as last) names;
`;

export const oddities = `
create type public.mood as enum ('happy', 'so-so', 'don''t ask');
create table public.every_type (
  id bigint generated always as identity primary key,
  a_smallint smallint, an_integer integer not null, a_bigint bigint, a_numeric numeric(10,2), a_real real,
  a_double double precision, a_text text not null, a_varchar varchar(40), a_char char(3), a_boolean boolean not null,
  a_date date, a_time time, a_timestamp timestamp, a_timestamptz timestamptz, an_interval interval, a_uuid uuid,
  a_json json, a_jsonb jsonb, a_text_array text[], an_integer_array integer[], an_enum public.mood,
  an_enum_array public.mood[], some_bytes bytea, an_inet inet, a_point point,
  doubled integer generated always as (an_integer * 2) stored,
  rating integer not null default 3 check (rating between 1 and 5)
);
insert into public.every_type (a_smallint, an_integer, a_bigint, a_numeric, a_text, a_boolean, a_date, a_uuid, a_jsonb, a_text_array, an_enum)
select g, g, 9007199254740993 + g, g / 4.0, 'Row ' || g, g % 2 = 0, date '2025-01-01' + g, md5(g::text)::uuid,
  jsonb_build_object('row', g), array['a' || g, 'b'], 'happy' from generate_series(1, 30) g;

-- What people really call their columns. "table" is also the name of a prop of the components that use this.
create table public.odd_names (
  "constructor" integer generated by default as identity primary key,
  "first.name" text not null, "2nd line" text, "with space" text, "items[0]" text, "it's" text, "naïve Größe" integer,
  "table" text, "type" text, "value" text, "toString" text, "say ""hi""" text, "UPPER" boolean
);
insert into public.odd_names ("first.name", "2nd line", "table", "naïve Größe", "UPPER")
select 'Name ' || g, 'Line ' || g, 'oak', g, g % 2 = 0 from generate_series(1, 12) g;

create table public.audit_trail (
  at timestamptz not null default now(), who text not null default current_user, what text not null, detail jsonb
);

create table support.tickets (
  id integer generated always as identity primary key,
  contact_id integer not null references sales.contacts (id),
  subject text not null,
  priority smallint not null default 3 check (priority between 1 and 5),
  open boolean not null default true,
  created_at timestamptz not null default now()
);
insert into support.tickets (contact_id, subject, priority, open, created_at)
select 1 + g * 13 % 5000, 'Ticket ' || g, 1 + g % 5, g % 3 <> 0, timestamptz '2025-01-01 00:00+00' + g * interval '2 hours'
from generate_series(1, 400) g;
`;

/** Where the backend keeps what it deploys. Not offered to components. */
export const ownTables = `
create schema backend;
create table backend.deployed (
  id text primary key, external_user_id text not null, created_at bigint not null, active boolean not null,
  next_at bigint, record json not null
);
create table backend.events (
  seq bigint generated always as identity primary key, trigger_id text not null references backend.deployed (id) on delete cascade,
  id text not null, ts bigint not null, summary text, event json not null
);
`;
