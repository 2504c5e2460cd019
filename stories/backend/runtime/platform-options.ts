/**
 * The options that the platform itself offers, for prop types whose authors write no `options()`:
 * Airtable's and Discord's, and data stores. Believable and made up.
 */
import { ConfigurationError, type OfferedOption, type PropDefinition } from "./definition.ts";

const bases: Record<string, { label: string; tables: string[] }> = {
  appCatalogue0001: { label: "Product catalogue", tables: ["Products", "Suppliers", "Price lists"] },
  appHiring0000002: { label: "Hiring", tables: ["Candidates", "Interviews"] },
  appEvents0000003: { label: "Events 2025", tables: ["Talks", "Speakers", "Rooms", "Sponsors"] },
};
const views = ["Grid view", "By status", "Calendar"];
const fields = ["Name", "Notes", "Status", "Owner", "Due date", "Attachments", "Amount (€)"];
const channels = ["general", "announcements", "help", "deploys", "design", "off-topic", "deploys"];
const stores = ["Seen invoices", "Customer cache", "Counters"];

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
const tableId = (base: string, table: string): string => `tbl${base.slice(3, 8)}${slug(table)}`;

export function offersPlatformOptions(type: string): boolean {
  return type === "data_store" || type.startsWith("$.airtable.") || type.startsWith("$.discord.channel");
}

/** `configured` holds plain values; `connected(name)` throws unless that app prop has a usable account. */
export function platformOptions(
  prop: PropDefinition,
  configured: Record<string, unknown>,
  connected: (appProp: string) => void,
): OfferedOption[] {
  switch (prop.type) {
    case "data_store":
      return stores.map((label, index) => ({ label, value: `ds_demo${index + 1}` }));
    case "$.discord.channel":
    case "$.discord.channel[]":
      if (typeof prop.appProp === "string") connected(prop.appProp);
      // Two channels are called "deploys": labels repeat, as they do on real servers.
      return channels.map((name, index) => ({ label: `#${name}`, value: `90071992547409930${index}` }));
    case "$.airtable.baseId":
      connected(String(prop.appProp));
      return Object.entries(bases).map(([value, { label }]) => ({ label, value }));
    case "$.airtable.tableId": {
      const baseId = needed(configured, prop.baseIdProp);
      const base = bases[baseId];
      if (!base) throw new ConfigurationError(`There is no base "${baseId}".`);
      return base.tables.map((label) => ({ label, value: tableId(baseId, label) }));
    }
    case "$.airtable.viewId": {
      const table = needed(configured, prop.tableIdProp);
      return views.map((label) => ({ label, value: `viw${table.slice(3)}${slug(label)}` }));
    }
    case "$.airtable.fieldId": {
      const table = needed(configured, prop.tableIdProp);
      return fields.map((label) => ({ label, value: `fld${table.slice(3)}${slug(label)}` }));
    }
    default:
      return [];
  }
}

function needed(configured: Record<string, unknown>, name: unknown): string {
  const value = configured[String(name)];
  if (typeof value === "string" && value !== "") return value;
  throw new ConfigurationError(`Choose "${String(name)}" first.`);
}
