/** Deployed triggers and what they emitted, in the database's own schema. */
import type { Database } from "../database/database.ts";
import type { Observation } from "../runtime/calls.ts";
import type { WireProp } from "../runtime/props.ts";
import { plain } from "../runtime/plain.ts";

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly signingKey: string;
}

export interface Deployed {
  readonly id: string;
  readonly externalUserId: string;
  readonly createdAt: number;
  readonly active: boolean;
  /** When its timer strikes next; `null` when it has none. */
  readonly nextAt: number | null;
  readonly record: {
    readonly name: string;
    readonly componentKey: string;
    readonly configuredProps: Record<string, unknown>;
    readonly configurableProps: WireProp[];
    readonly emitOnDeploy: boolean;
    readonly webhooks: readonly Webhook[];
    readonly workflowIds: readonly string[];
    /** What its `$.service.db` holds. */
    readonly db: Record<string, unknown>;
    /** Where it was deployed: webhooks to its `/echo/…` are sent, others are not. */
    readonly origin: string;
    readonly updatedAt: number;
    readonly observations: readonly Observation[];
  };
}

export interface Emitted {
  readonly id: string;
  readonly ts: number;
  readonly summary: string | null;
  readonly event: Record<string, unknown>;
}

export function createTriggerStore({ query }: Database) {
  return {
    async save(trigger: Deployed): Promise<void> {
      const { id, externalUserId, createdAt, active, nextAt, record } = trigger;
      await query(
        `insert into backend.deployed values ($1, $2, $3, $4, $5, $6::text::json)
         on conflict (id) do update set active = excluded.active, next_at = excluded.next_at, record = excluded.record`,
        [id, externalUserId, createdAt, active, nextAt, JSON.stringify(plain(record))],
      );
    },
    async find(id: string, externalUserId?: string): Promise<Deployed | undefined> {
      const { rows } = await query(
        `select * from backend.deployed where id = $1 and ($2::text is null or external_user_id = $2)`,
        [id, externalUserId ?? null],
      );
      return rows[0] && toDeployed(rows[0]);
    },
    async list(externalUserId?: string): Promise<Deployed[]> {
      const { rows } = await query(
        `select * from backend.deployed where $1::text is null or external_user_id = $1 order by created_at desc, id`,
        [externalUserId ?? null],
      );
      return rows.map(toDeployed);
    },
    async due(now: number): Promise<Deployed[]> {
      const { rows } = await query(
        `select * from backend.deployed where active and next_at <= $1 order by next_at`,
        [now],
      );
      return rows.map(toDeployed);
    },
    async nextAt(): Promise<number | undefined> {
      const { rows } = await query(`select min(next_at) as at from backend.deployed where active`);
      return rows[0]?.at == null ? undefined : Number(rows[0].at);
    },
    async remove(id: string): Promise<void> {
      await query(`delete from backend.deployed where id = $1`, [id]);
    },
    /** Keeps an event, unless `unique` and it was there before; says whether it was kept. */
    async emit(triggerId: string, { id, ts, summary, event }: Emitted, unique: boolean): Promise<boolean> {
      const { affected } = await query(
        `insert into backend.events (trigger_id, id, ts, summary, event)
         select $1::text, $2::text, $3::bigint, $4::text, $5::text::json
         where not $6::boolean or not exists (select from backend.events where trigger_id = $1::text and id = $2::text)`,
        [triggerId, id, ts, summary, JSON.stringify(plain(event)), unique],
      );
      return affected > 0;
    },
    /** Newest first. */
    async events(triggerId: string, limit: number): Promise<Emitted[]> {
      const { rows } = await query(
        `select * from backend.events where trigger_id = $1 order by seq desc limit $2`,
        [triggerId, limit],
      );
      return rows.map((row) => ({
        id: String(row.id),
        ts: Number(row.ts),
        summary: typeof row.summary === "string" ? row.summary : null,
        event: row.event as Record<string, unknown>, // written by `emit` above
      }));
    },
  };
}

function toDeployed(row: Record<string, unknown>): Deployed {
  return {
    id: String(row.id),
    externalUserId: String(row.external_user_id),
    createdAt: Number(row.created_at),
    active: row.active === true,
    nextAt: row.next_at == null ? null : Number(row.next_at),
    record: row.record as Deployed["record"], // written by `save` above
  };
}
