/** The apps of the playground. Most have no components: they are there to be paged and searched. */

export interface AppField {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: "password";
  readonly optional?: boolean;
}

export interface App {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly authType: "keys" | "oauth" | "none";
  readonly categories: readonly string[];
  readonly weight: number;
  /** What a `keys` app asks for on the connect page. */
  readonly fields?: readonly AppField[];
}

const apiKey: AppField[] = [
  { name: "api_key", label: "API key", description: "Any text will do.", type: "password" },
];

export const apps: readonly App[] = [
  {
    slug: "postgres",
    name: "Postgres",
    description: "The demo database: 5,000 contacts among some 60 tables.",
    authType: "keys",
    categories: ["Databases"],
    weight: 1000,
    fields: [
      { name: "host", label: "Host", default: "demo.localhost" },
      { name: "port", label: "Port", default: "5432" },
      { name: "database", label: "Database", default: "postgres" },
      { name: "user", label: "User", default: "postgres" },
      {
        name: "password",
        label: "Password",
        description: 'Any password will do; "wrong" is refused.',
        type: "password",
      },
    ],
  },
  {
    slug: "contacts",
    name: "Contacts",
    description: "People, and messages to them.",
    authType: "oauth",
    categories: ["Communication"],
    weight: 900,
  },
  {
    slug: "http",
    name: "HTTP",
    description: "Requests to the playground's own echo.",
    authType: "none",
    categories: ["Developer Tools"],
    weight: 800,
  },
  {
    slug: "schedule",
    name: "Schedule",
    description: "What the clock sets off.",
    authType: "none",
    categories: ["Developer Tools"],
    weight: 675,
  },
  {
    slug: "everything",
    name: "Everything",
    description: "Every prop type and every flag.",
    authType: "none",
    categories: ["Developer Tools"],
    weight: 700,
  },
  {
    slug: "airtable",
    name: "Airtable (demo)",
    description: "Made-up bases for the $.airtable types.",
    authType: "oauth",
    categories: ["Databases"],
    weight: 650,
  },
  {
    slug: "discord",
    name: "Discord (demo)",
    description: "Made-up channels for the $.discord types.",
    authType: "oauth",
    categories: ["Communication"],
    weight: 640,
  },
  {
    slug: "calendar",
    name: "Calendar",
    description: "Appointments and rooms.",
    authType: "oauth",
    categories: ["Productivity"],
    weight: 500,
  },
  {
    slug: "invoices",
    name: "Invoices",
    description: "Bills, reminders and payments.",
    authType: "keys",
    categories: ["Finance"],
    weight: 450,
    fields: apiKey,
  },
  {
    slug: "notes",
    name: "Notes",
    description: "Shared notebooks.",
    authType: "oauth",
    categories: ["Productivity"],
    weight: 400,
  },
  {
    slug: "storage",
    name: "Storage",
    description: "Files and folders.",
    authType: "keys",
    categories: ["Files"],
    weight: 350,
    fields: apiKey,
  },
  {
    slug: "tickets",
    name: "Tickets",
    description: "A help desk.",
    authType: "oauth",
    categories: ["Support"],
    weight: 300,
  },
  {
    slug: "survey",
    name: "Survey",
    description: "Questions and answers.",
    authType: "keys",
    categories: ["Marketing"],
    weight: 250,
    fields: apiKey,
  },
  {
    slug: "weather",
    name: "Weather",
    description: "Forecasts, no account needed.",
    authType: "none",
    categories: ["Data"],
    weight: 200,
  },
  {
    slug: "maps",
    name: "Maps",
    description: "Places and routes.",
    authType: "keys",
    categories: ["Data"],
    weight: 150,
    fields: apiKey,
  },
  {
    slug: "payroll",
    name: "Payroll",
    description: "Salaries and leave.",
    authType: "keys",
    categories: ["Finance"],
    weight: 100,
    fields: apiKey,
  },
];

/** By slug, or by the id that OAuth apps have. */
export function findApp(slugOrId: string): App | undefined {
  return apps.find((app) => app.slug === slugOrId || oauthId(app) === slugOrId);
}

function oauthId(app: App): string | null {
  return app.authType === "oauth" ? `oa_${app.slug}` : null;
}

export function toWireApp(app: App): Record<string, unknown> {
  return {
    id: oauthId(app),
    name_slug: app.slug,
    name: app.name,
    auth_type: app.authType,
    description: app.description,
    img_src: `data:image/svg+xml,${encodeURIComponent(logo(app))}`,
    custom_fields_json: JSON.stringify(app.fields ?? []),
    categories: app.categories,
    featured_weight: app.weight,
    scope_profiles: [],
  };
}

/** An initial on a coloured tile: inline, so that it needs no request and works without a server. */
export function logo(app: App): string {
  const hue = (apps.indexOf(app) * 47 + 210) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="hsl(${hue} 55% 38%)"/><text x="24" y="32" text-anchor="middle" font-family="system-ui,sans-serif" font-size="23" font-weight="600" fill="#fff">${app.name.slice(0, 1)}</text></svg>`;
}
