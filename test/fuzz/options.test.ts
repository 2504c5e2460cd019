// @vitest-environment node
import fc from "fast-check";
import { expect } from "vitest";
import { contextFor, waitsFor } from "../../src/core/readiness.ts";
import { mergePages, nextPage, type PageParam } from "../../src/core/remote-options.ts";
import { parseConfigureReply, type ConfigureReply } from "../../src/wire/replies.ts";
import { optionKey } from "../../src/wire/option.ts";
import { parseProps } from "../../src/wire/prop.ts";
import { hold } from "./hold.ts";

function reply(options: readonly unknown[], context: unknown): ConfigureReply {
  const read = parseConfigureReply({ options, context });
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

hold(
  "pages",
  "every list ends, however its pages overlap and repeat, and holds each value of them once",
  1000,
  fc.property(
    fc.array(fc.array(fc.oneof(fc.nat(9), fc.string({ maxLength: 1 })), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    }),
    (served) => {
      // A server that starts over when it has said everything.
      const pages: ConfigureReply[] = [];
      for (let next: PageParam | undefined = { page: 0 }; next; next = nextPage(pages)) {
        expect(next.page).toBe(pages.length);
        expect(next.prevContext).toBe(pages.length === 0 ? undefined : pages.length - 1);
        pages.push(reply(served[next.page % served.length]!, next.page));
        expect(pages.length).toBeLessThan(30);
      }
      const merged = mergePages(pages).map(({ value }) => optionKey(value));
      expect(new Set(merged).size).toBe(merged.length);
      const all = pages.flatMap((page) => page.options.map(({ value }) => optionKey(value)));
      expect(new Set(merged)).toEqual(new Set(all));
    },
  ),
);

const NAMES = ["a", "b", "c", "d", "e"];
const name = fc.constantFrom(...NAMES);
const dependent = fc.record({
  type: fc.constantFrom(
    "string",
    "app",
    "$.airtable.baseId",
    "$.airtable.tableId",
    "$.airtable.viewId",
    "$.discord.channel",
    "data_store",
  ),
  remoteOptions: fc.boolean(),
  optional: fc.boolean(),
  hidden: fc.boolean(),
  disabled: fc.boolean(),
  secret: fc.boolean(),
  appProp: name,
  baseIdProp: name,
  tableIdProp: name,
  app: fc.constantFrom("slack", "airtable_oauth", "discord"),
});

hold(
  "readiness",
  "what a field waits for is something else that can be set now, and what is sent along stands above or is depended on",
  2000,
  fc.property(
    fc.array(dependent, { maxLength: 5 }),
    fc.subarray(NAMES),
    fc.boolean(),
    (list, set, needsAccount) => {
      const { props } = parseProps(list.map((prop, i) => ({ ...prop, name: NAMES[i] })));
      const values = Object.fromEntries(["stranger", ...NAMES].map((key) => [key, key]));
      const isOn = (prop: { optional?: boolean; name: string }) => !prop.optional || set.includes(prop.name);
      for (const prop of props) {
        const first = waitsFor(prop, {
          props,
          isSet: (key) => set.includes(key),
          isOn,
          needsAccount: () => needsAccount,
        });
        if (first) {
          expect(first).not.toBe(prop);
          expect([set.includes(first.name), first.hidden, first.disabled, isOn(first)]).toEqual([
            false,
            first.hidden && false,
            first.disabled && false,
            true,
          ]);
          expect(first.type === "app" && !needsAccount).toBe(false);
        }
        const sent = contextFor(prop, props, values);
        const above = props.slice(0, props.indexOf(prop)).map((other) => other.name);
        const apps = props.filter((other) => other.type === "app").map((other) => other.name);
        expect(Object.keys(sent)).toEqual(
          expect.arrayContaining([...above, ...apps.filter((key) => key !== prop.name)]),
        );
        expect(sent).not.toHaveProperty("stranger");
        // With everything set that could be waited for, nothing is.
        expect(waitsFor(prop, { props, isSet: () => true, isOn, needsAccount: () => true })).toBeUndefined();
      }
    },
  ),
);
