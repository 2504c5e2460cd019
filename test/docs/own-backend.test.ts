// @vitest-environment node
// The page on a backend of one's own, against the backend that it starts: what it says is asked and answered is.
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "docs/own-backend.md"), "utf8");

/** Each request on the page, with the answer below it. */
const calls = [
  ...page.matchAll(/```json (GET|POST) (\S+)\n([\s\S]*?)```\s+```json answer\n([\s\S]*?)```/g),
].map(([, method = "", address = "", body = "", answer = ""]) => ({ method, address, body, answer }));

let backend: ChildProcess;
let url = "";

beforeAll(async () => {
  const env = { ...process.env, PORT: "0" };
  backend = spawn(process.execPath, [path.join(root, "scripts/backend.mjs")], { cwd: root, env });
  url = await new Promise((resolve, reject) => {
    let said = "";
    const listen = (text: Buffer) => {
      said += String(text);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    };
    backend.stdout?.on("data", listen);
    backend.stderr?.on("data", listen);
    backend.on("exit", () => reject(new Error(`The backend did not start: ${said}`)));
  });
}, 120_000);

afterAll(() => void backend.kill());

test("the page shows the four calls", () => {
  expect(calls.map(({ address }) => address.split("/").at(-1))).toEqual([
    "postgres-insert-row",
    "configure",
    "props",
    "run",
  ]);
});

test.each(calls)("$method $address is answered as the page says", { timeout: 180_000 }, async (call) => {
  const json = { "content-type": "application/json" };
  const asked = await fetch(`${url}/backend/token`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ external_user_id: "ready" }),
  });
  const { token } = (await asked.json()) as { token: string };
  const response = await fetch(url + call.address, {
    method: call.method,
    headers: { ...json, authorization: `Bearer ${token}` },
    body: call.body || undefined,
  });
  expect(response.status).toBe(200);
  const expected = JSON.parse(call.answer) as Record<string, never>;
  const { dynamicProps } = expected as { dynamicProps?: { configurableProps: unknown[] } };
  // Of the whole list, the page shows the beginning.
  if (dynamicProps)
    dynamicProps.configurableProps = dynamicProps.configurableProps.map((prop) =>
      expect.objectContaining(prop as object),
    );
  const answer = (await response.json()) as { dynamicProps?: { configurableProps: unknown[] } };
  answer.dynamicProps?.configurableProps.splice(dynamicProps?.configurableProps.length ?? Infinity);
  expect(answer).toMatchObject(expected);
});
