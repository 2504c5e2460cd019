import { defineApp, type AppInstance } from "../runtime/definition.ts";

const peoplePerPage = 50;

/** An address book of 5,000 people, searched on the server. It lives in the demo database, but does not say so. */
export const contacts = defineApp({
  type: "app",
  app: "contacts",
  methods: {
    /** People by name, after the one that the previous page ended with. */
    async search(this: AppInstance, query: string, after?: { name: string; id: number }) {
      void this.$auth;
      const { rows } = await this.$host.sql(
        `select id, full_name, email from sales.contacts
         where (full_name ilike '%' || $1 || '%' or email ilike '%' || $1 || '%')
           and ($2::text is null or (full_name, id) > ($2, $3::int))
         order by full_name, id limit ${peoplePerPage}`,
        [query, after?.name ?? null, after?.id ?? null],
      );
      return rows.map((row) => ({
        id: Number(row.id),
        name: String(row.full_name),
        email: String(row.email),
      }));
    },
  },
});
