// @vitest-environment node
import { expect, test } from "vitest";
import { createScriptedClient, optionsReply } from "../../src/testing/index.ts";

const question = (propName: string) => ({
  componentKey: "c",
  externalUserId: "user",
  configuredProps: {},
  propName,
});

test("answers by script, counts, and remembers what it was asked", async () => {
  const client = createScriptedClient({
    configure: ({ propName }, { count }) => optionsReply(`${propName} ${count}`),
  });
  expect((await client.configure(question("a"))).options).toEqual([{ label: "a 1", value: "a 1" }]);
  expect((await client.configure(question("b"))).options).toEqual([{ label: "b 2", value: "b 2" }]);
  await client.retrieveApp("slack");
  expect(client.calls.map(({ method }) => method)).toEqual(["configure", "configure", "retrieveApp"]);
  expect(client.requests("configure").map(({ propName }) => propName)).toEqual(["a", "b"]);
});

test("knows an app and an account of it without a script, and fails for the rest by name", async () => {
  const client = createScriptedClient();
  expect(await client.retrieveApp("slack")).toMatchObject({ nameSlug: "slack", authType: "oauth" });
  expect((await client.listAccounts({ externalUserId: "user" })).items).toHaveLength(1);
  await expect(client.run({ ...question("a") })).rejects.toMatchObject({
    name: "ClientError",
    reason: "server",
    message: "The script has no answer for run.",
  });
});

test("rejects with a ClientError whatever the script throws", async () => {
  const client = createScriptedClient({
    configure: () => {
      throw new TypeError("Failed to fetch");
    },
  });
  await expect(client.configure(question("a"))).rejects.toMatchObject({
    name: "ClientError",
    reason: "offline",
  });
});

test("holds calls back and lets them go in any order, by script or otherwise", async () => {
  const client = createScriptedClient({ configure: ({ propName }) => optionsReply(propName) });
  client.hold("configure");
  const answered: string[] = [];
  const asked = ["a", "b", "c"].map((name) =>
    client.configure(question(name)).then(
      ({ options }) => answered.push(String(options[0]?.value)),
      (error: Error) => answered.push(error.message),
    ),
  );
  await client.retrieveApp("slack"); // not held
  const [first, second, third] = client.held;
  third!.release();
  await asked[2];
  first!.answer(optionsReply("another"));
  await asked[0];
  second!.fail(new Error("no"));
  await asked[1];
  expect(answered).toEqual(["c", "another", "no"]);
  expect(client.held).toEqual([]);
});

test("lets all go at once, the oldest first, and holds nothing any more", async () => {
  const client = createScriptedClient({ configure: ({ propName }) => optionsReply(propName) });
  client.hold();
  const answered: string[] = [];
  const ask = (name: string) => client.configure(question(name)).then(() => answered.push(name));
  const asked = [ask("a"), ask("b")];
  expect(client.held.map(({ method }) => method)).toEqual(["configure", "configure"]);
  client.release();
  await Promise.all(asked);
  await ask("c");
  expect(answered).toEqual(["a", "b", "c"]);
});

test("a call that is aborted ends at once, waits no more, and is never asked when it came aborted", async () => {
  const client = createScriptedClient({ configure: () => optionsReply("a") });
  client.hold();
  const ended = new AbortController();
  const asked = client.configure(question("a"), { signal: ended.signal });
  expect(client.held).toHaveLength(1);
  ended.abort();
  await expect(asked).rejects.toMatchObject({ reason: "aborted" });
  expect(client.held).toEqual([]);
  await expect(client.configure(question("a"), { signal: ended.signal })).rejects.toMatchObject({
    reason: "aborted",
  });
  expect(client.held).toEqual([]);
});

test("a call that takes too long ends by its time limit", async () => {
  const client = createScriptedClient();
  client.hold();
  await expect(client.configure(question("a"), { timeoutMs: 1 })).rejects.toMatchObject({
    reason: "timeout",
  });
});
