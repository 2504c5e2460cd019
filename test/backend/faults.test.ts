// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { once, startPlayground } from "./served.ts";

const playground = startPlayground({ database: false });
const externalUserId = "demo";
const id = "everything-troublesome-options";

function ask(propName: string, more: object = {}) {
  return playground()
    .clientFor(externalUserId)
    .components.configureProp({ id, externalUserId, propName, ...more }, once);
}

describe("failures on order", () => {
  it.each([400, 401, 403, 404, 429, 500, 503] as const)("answer %d, once", async (status) => {
    playground().control.failNext({ kind: "configure", with: status });
    await expect(ask("numbers")).rejects.toMatchObject({
      statusCode: status,
      body: { error: expect.any(String) },
    });
    expect((await ask("numbers")).options).toHaveLength(3);
  });

  it("say when to come back", async () => {
    playground().control.failNext({ kind: "retrieve", with: 429, retryAfter: 7 });
    const token = await playground().tokenFor(externalUserId);
    const answer = await fetch(`${playground().url}/v1/connect/components/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it.each(["html", "empty", "malformed"] as const)("answer 200 with a body that is %s", async (kind) => {
    playground().control.failNext({ kind: "configure", with: kind });
    const token = await playground().tokenFor(externalUserId);
    const answer = await playground().post(
      "/v1/connect/components/configure",
      { id, external_user_id: externalUserId, prop_name: "numbers" },
      { authorization: `Bearer ${token}` },
    );
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it("pick the calls they are meant for", async () => {
    playground().control.failNext({ kind: "configure", with: 500, where: { prop_name: "odd" } });
    expect((await ask("numbers")).options).toHaveLength(3);
    await expect(ask("odd")).rejects.toMatchObject({ statusCode: 500 });
  });

  it("answer 202 only to a call that does not block", async () => {
    playground().control.failNext({ kind: "configure", with: 202, times: 2 });
    expect((await ask("numbers", { blocking: true })).options).toHaveLength(3);
    expect(await ask("numbers")).not.toHaveProperty("options");
  });

  it("can be ordered over HTTP, which refuses what it does not know", async () => {
    const ordered = await playground().post("/backend/control", {
      failNext: { kind: "list", with: 500 },
      setLatency: { apps: 10 },
    });
    expect(await ordered.json()).toEqual({ failNext: null, setLatency: null });
    await expect(playground().clientFor(externalUserId).components.list({}, once)).rejects.toMatchObject({
      statusCode: 500,
    });
    const unknown = await playground().post("/backend/control", { explode: {} });
    expect([unknown.status, (await unknown.json()).error]).toEqual([
      400,
      expect.stringContaining('There is no order "explode"'),
    ]);
  });
});

describe("latency", () => {
  it("holds back one kind of call", async () => {
    playground().control.setLatency({ configure: 1000 });
    const started = performance.now();
    let isHeld = true;
    const held = ask("numbers").then(() => (isHeld = false));
    await playground().clientFor(externalUserId).components.retrieve(id);
    expect(isHeld).toBe(true);
    await held;
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
  });
});

describe("the request log", () => {
  it("tells calls by kind, with their bodies", async () => {
    await ask("numbers", { page: 2 });
    const answer = await fetch(`${playground().url}/backend/requests?kind=configure`);
    expect(await answer.json()).toMatchObject({
      count: 1,
      data: [
        {
          kind: "configure",
          method: "POST",
          path: "/v1/connect/components/configure",
          status: 200,
          body: { prop_name: "numbers", page: 2, external_user_id: "demo" },
        },
      ],
    });
  });

  it("holds no token", async () => {
    await ask("numbers");
    expect(JSON.stringify(playground().control.requests())).not.toContain("ctok_");
  });
});

describe("troublesome options", () => {
  it("fail in errors, beside HTTP 200", async () => {
    const { errors } = await ask("failing");
    expect(errors).toEqual(['{"name":"Error","message":"The upstream service answered 502 Bad Gateway."}']);
  });

  it("may be nothing, or odd", async () => {
    // The client complains on the console about a label that is a number, and passes it on.
    vi.spyOn(console, "warn").mockImplementation(() => {});
    expect((await ask("nothing")).options).toEqual([]);
    expect((await ask("odd")).options).toHaveLength(6);
    expect((await ask("numbers")).options).toEqual([
      { label: "1", value: 1 },
      { label: "2", value: 2 },
      { label: "3", value: 3 },
    ]);
  });

  it("may never end", async () => {
    expect((await ask("endless", { page: 500 })).stringOptions?.[0]).toBe("Item 10001");
    expect((await ask("repeating", { page: 9 })).stringOptions).toEqual(["a", "b", "c"]);
  });

  it("a reload may fail, and leaves the list out", async () => {
    const answer = await playground()
      .clientFor(externalUserId)
      .components.reloadProps({ id, externalUserId, configuredProps: { failingReload: true } });
    expect(answer.dynamicProps).toBeUndefined();
    expect(answer.errors).toEqual([
      '{"name":"Error","message":"The fields of this account could not be read."}',
    ]);
  });
});

describe("files and the echo", () => {
  it("keep an upload and hand it out as a download", async () => {
    const form = new FormData();
    form.set("file", new File(["<h1>hi</h1>"], "naïve.html", { type: "text/html" }));
    const uploaded = await (
      await fetch(`${playground().url}/backend/files`, { method: "POST", body: form })
    ).json();
    expect(uploaded).toMatchObject({
      name: "naïve.html",
      size: 11,
      path: expect.stringMatching(/^\/backend\/files\/file_/),
    });
    const file = await fetch(uploaded.url);
    expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''na%C3%AFve.html");
    expect(await file.text()).toBe("<h1>hi</h1>");
  });

  it("answers what it was sent", async () => {
    const answer = await fetch(`${playground().url}/echo/a/b?x=1&x=2&y=3`, {
      method: "PATCH",
      body: "plain",
    });
    expect(await answer.json()).toMatchObject({
      method: "PATCH",
      path: "/echo/a/b",
      query: { x: ["1", "2"], y: "3" },
      body: "plain",
    });
  });

  it("a path that nobody serves is a 404 in JSON", async () => {
    const token = await playground().tokenFor(externalUserId);
    const answer = await fetch(`${playground().url}/v1/connect/usage`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, (await answer.json()).error]).toEqual([
      404,
      "Nothing answers GET /v1/connect/usage here.",
    ]);
  });
});
