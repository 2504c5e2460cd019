// @vitest-environment node
import { expect, test } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import {
  buildComponent,
  buildProp,
  createScriptedClient,
  optionsReply,
  propsReply,
  recordClient,
  replayClient,
} from "../../src/testing/index.ts";

const SECRET = "hunter2 S3CRET/+ü";
const component = buildComponent(
  "c",
  buildProp("string", "token", { secret: true }),
  buildProp("string[]", "keys", { secret: true }),
  buildProp("string", "schema"),
  buildProp("http_request", "http"),
);
const question = (propName: string, configuredProps: Record<string, unknown> = {}) => ({
  componentKey: "c",
  externalUserId: "user",
  configuredProps,
  propName,
});

test("a recorded session is answered again, call by call, failures among them", async () => {
  const recording = recordClient(
    createScriptedClient({
      retrieveComponent: () => component,
      configure: ({ propName }, { count }) => {
        if (propName === "broken")
          throw new ClientError("rateLimited", "Too many.", { status: 429, retryAfter: 3 });
        return optionsReply(`${propName} ${count}`);
      },
    }),
  );
  await recording.retrieveComponent({ componentKey: "c" });
  await recording.configure(question("a"));
  await recording.configure(question("a"));
  await recording.configure(question("broken")).catch(() => undefined);
  const cassette = JSON.parse(JSON.stringify(recording.cassette()));

  const client = replayClient(cassette);
  expect(await client.retrieveComponent({ componentKey: "c" })).toEqual(component);
  const values = async () => (await client.configure(question("a"))).options.map(({ value }) => value);
  expect([await values(), await values(), await values()]).toEqual([["a 1"], ["a 2"], ["a 2"]]);
  const error = await client.configure(question("broken")).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClientError);
  expect(error).toMatchObject({ reason: "rateLimited", status: 429, retryAfter: 3, message: "Too many." });
});

test("a call that was not recorded fails, and names the nearest without what is asked now", async () => {
  const recording = recordClient(createScriptedClient({ configure: () => optionsReply("a") }), { component });
  await recording.configure(question("table", { schema: "sales" }));
  await recording.configure(question("column", { schema: "sales" }));
  const client = replayClient(recording.cassette());
  const asked = client.configure(question("column", { schema: SECRET }));
  await expect(asked).rejects.toThrow(
    /^This call of configure was not recorded\. The nearest is call 2, which differs in request\.configuredProps\.schema: .*"column"/,
  );
  await expect(asked).rejects.not.toThrow(SECRET);
  await expect(client.run(question("a"))).rejects.toThrow("No call of run was recorded, but configure.");
  await expect(replayClient({ version: 1, calls: [] }).retrieveApp("a")).rejects.toThrow("nothing at all");
});

test("no secret is in a cassette: of secret props, of requests, in answers, in errors, however it is written", async () => {
  const recording = recordClient(
    createScriptedClient({
      configure: ({ configuredProps }) =>
        optionsReply(`for ${String(configuredProps.token)}`, encodeURIComponent(SECRET)),
      run: () => {
        throw new ClientError("component", `bad token ${SECRET}`, {
          componentError: { message: JSON.stringify({ token: SECRET }) },
        });
      },
    }),
    { component, secrets: ["named by the host"] },
  );
  const http = {
    url: `https://example.com/?key=${encodeURIComponent(SECRET)}`,
    headers: [{ name: "X-Api-Key", value: "k1234567" }],
    auth: { type: "basic", username: "ada", password: "pa55word" },
    body: { raw: "Bearer abcdefgh.ijkl and named by the host" },
  };
  await recording.configure(
    question("schema", { token: SECRET, keys: ["k-one", "x"], schema: "sales", http }),
  );
  await recording.run(question("a", { token: SECRET })).catch(() => undefined);
  const text = JSON.stringify(recording.cassette());
  for (const secret of [SECRET, encodeURIComponent(SECRET), "hunter2", "k1234567", "pa55word", "k-one"]) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toContain("abcdefgh");
  expect(text).not.toContain("named by the host");
  const [first] = recording.cassette().calls;
  expect(first).toMatchObject({
    request: {
      configuredProps: {
        token: "«secret»",
        keys: ["«secret»", "«secret»"],
        schema: "sales",
        http: { auth: { username: "ada" }, headers: [{ name: "X-Api-Key" }] },
      },
    },
    answer: { options: [{ label: "for «secret»" }, { label: "«secret»" }] },
  });
});

test("a value whose prop nobody has described may be a secret, until its definition says otherwise", async () => {
  const recording = recordClient(
    createScriptedClient({
      configure: () => optionsReply("a"),
      reload: () =>
        propsReply("d", buildProp("string", "schema"), buildProp("string", "late", { secret: true })),
    }),
  );
  await recording.configure(question("a", { schema: "sales", late: SECRET }));
  expect(recording.cassette().calls[0]).toMatchObject({
    request: { configuredProps: { schema: "«secret»", late: "«secret»" } },
  });
  await recording.reload(question("a"));
  expect(recording.cassette().calls[0]).toMatchObject({
    request: { configuredProps: { schema: "sales", late: "«secret»" } },
  });
});

test("a secret that was taken out is any secret when the session is played", async () => {
  const recording = recordClient(createScriptedClient({ configure: () => optionsReply("a") }), { component });
  await recording.configure(question("schema", { token: SECRET, schema: "sales" }));
  const client = replayClient(recording.cassette());
  await client.configure(question("schema", { schema: "sales", token: "another" }));
  await expect(client.configure(question("schema", { schema: "sales" }))).rejects.toThrow(
    "request.configuredProps.token",
  );
});

test("what was given up is not recorded", async () => {
  const base = createScriptedClient();
  base.hold();
  const recording = recordClient(base);
  const ended = new AbortController();
  const asked = recording.retrieveApp("slack", { signal: ended.signal });
  ended.abort();
  await expect(asked).rejects.toMatchObject({ reason: "aborted" });
  expect(recording.cassette().calls).toEqual([]);
});
