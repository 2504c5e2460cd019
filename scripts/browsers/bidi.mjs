// @ts-check
// One page, driven over WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/
import { WebSocket } from "undici";

/** The value as JSON, like WebDriver's classic protocol answers. */
const asJson = (/** @type {string} */ expression) =>
  `(async () => JSON.stringify([await (${expression}\n)]))()`;

/**
 * @param {string} url
 * @param {import("./engines.mjs").Size} size
 * @param {() => Promise<void>} stop ends the browser
 * @returns {Promise<import("./engines.mjs").DrivenEngine>}
 */
export async function connect(url, size, stop) {
  const { send, close } = await openSocket(url);
  const { capabilities } = await send("session.new", { capabilities: {} });
  // The first tab may show a page of the browser's own, which loads no other.
  const { context } = await send("browsingContext.create", { type: "tab" });
  await send("browsingContext.setViewport", { context, viewport: size, devicePixelRatio: 1 });
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    open: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send("script.evaluate", {
        expression: asJson(expression),
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value)[0];
    },
    perform: async (actions) => void (await send("input.performActions", { context, actions })),
    release: async () => void (await send("input.releaseActions", { context })),
    close: async () => {
      close();
      await stop();
    },
  };
}

async function openSocket(/** @type {string} */ url) {
  const socket = new WebSocket(url);
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let id = 0;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data));
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error") command?.reject(new Error(`Firefox: ${message.error}: ${message.message}`));
    else command?.resolve(message.result);
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox: the browser was closed."));
    waiting.clear();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error(`Firefox: nothing answers at ${url}.`)));
  });
  return {
    close: () => socket.close(),
    /** @returns {Promise<any>} */
    send: (/** @type {string} */ method, /** @type {unknown} */ params) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN)
          return reject(new Error("Firefox: the browser was closed."));
        id += 1;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
  };
}
