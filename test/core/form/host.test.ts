// @vitest-environment node
// Which of the host's values are news, and which are what it was told before.
import { describe, expect, test } from "vitest";
import {
  hasSeen,
  pendingAfter,
  receive,
  reportTo,
  synced,
  type HostSync,
} from "../../../src/core/form/host.ts";

const a = { note: "a" };
const b = { note: "b" };
const c = { note: "c" };

const sync = (change: Partial<HostSync> = {}): HostSync => ({
  ...synced(a),
  sources: synced({}),
  ...change,
});

describe("values from the host", () => {
  // The form was opened with `a`; the person typed `b`, then `c`, and the host was told of both.
  const told = sync({ unacknowledged: [b, c], lastReported: c });
  test.each([
    ["what it passes all along is nothing", sync(), { ...a }, a, "same", []],
    ["the values that the form has anyway are nothing", sync({ lastReported: b }), { ...b }, b, "same", []],
    ["another value is news", sync(), b, a, "news", []],
    ["a report that comes back is an echo", told, c, c, "echo", []],
    ["so is a copy of it", told, { ...c }, c, "echo", []],
    ["an earlier report comes back, and a later one is still to come", told, b, c, "echo", [c]],
    ["what it still passes, while it was told others, is nothing", told, a, c, "same", [b, c]],
    ["news end the wait for echoes", told, { note: "d" }, c, "news", []],
  ] as const)("%s", (_, host, values, current, kind, unacknowledged) => {
    const received = receive(host, values, current);
    expect(received.kind).toBe(kind);
    expect(received.host.unacknowledged).toEqual(unacknowledged);
    expect(received.host.lastReceived).toBe(values);
  });

  test("a host that writes an echo into the object it passed gives it back all the same", () => {
    const report = { note: "a" };
    const host = sync({ unacknowledged: [report] });
    expect(receive(host, report, a).kind).toBe("echo");
  });

  test("once nothing is to come back, what the host passes is what it has", () => {
    expect(receive(told, c, c).host.lastReported).toBe(c);
    expect(receive(told, b, c).host.lastReported).toBe(c);
  });

  test("what the form was opened with, and what passes through, stays", () => {
    expect(receive(told, { note: "d" }, c).host).toMatchObject({ values: a, initial: a });
  });
});

describe("a report", () => {
  test("is a copy of its own, and waits for its echo", () => {
    const { host, report } = reportTo(sync(), b);
    expect(report).toEqual(b);
    expect(report).not.toBe(b);
    expect(host.unacknowledged).toEqual([report]);
    expect(host.lastReported).toBe(b);
  });

  test("is not made of what the host has", () => {
    const host = sync();
    expect(reportTo(host, { ...a })).toEqual({ host });
    expect(reportTo(host, { ...a }).host).toBe(host);
  });

  test("of a host that gives nothing back is forgotten after a hundred more", () => {
    let host = sync();
    for (let n = 0; n < 150; n++) host = reportTo(host, { note: String(n) }).host;
    expect(host.unacknowledged).toHaveLength(100);
    expect(host.unacknowledged[0]).toEqual({ note: "50" });
    expect(host.unacknowledged.at(-1)).toEqual({ note: "149" });
  });
});

describe("another form in the same place", () => {
  const told = sync({ lastReceived: a, lastReported: c, unacknowledged: [b] });
  test.each([
    ["passed", a, true],
    ["told last", c, true],
    ["told before", b, true],
    ["neither", { note: "d" }, false],
  ] as const)("values that the host was %s: %o, %s", (_, values, isSeen) => {
    expect(hasSeen(told, { ...values })).toBe(isSeen);
  });

  test("waits for the reports that the host has not given back", () => {
    const host = sync({ unacknowledged: [b, c] });
    expect(pendingAfter(host, { ...b })).toEqual([c]);
    expect(pendingAfter(host, { ...a })).toEqual([b, c]);
    expect(pendingAfter(host, c)).toEqual([]);
  });
});
