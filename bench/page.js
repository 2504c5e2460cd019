// What stands in the measured page: the form of one contender, and the hands of the script that measures it.
import contender from "contender";
import { broughtLabel, choice, createClient, described, labelOf, mixed, reloading } from "./forms.js";

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Resolves in the frame after what `isThere` asks for. */
async function once(isThere) {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve));
  await painted();
}

const has = (text) => () => document.body.textContent.includes(text);
let mounted;
let client;

async function show(component, last, count) {
  client = createClient(count);
  const root = document.body.appendChild(document.createElement("main"));
  const start = performance.now();
  mounted = contender.mount(root, {
    component,
    client,
    configuredProps: {},
    externalUserId: "bench",
    onChange: () => undefined,
  });
  await once(has(last));
  return performance.now() - start;
}

/** The longest task since, in milliseconds; those below 50 are not told. */
async function longestTask(act) {
  let longest = 0;
  const note = (list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)));
  const observer = new PerformanceObserver(note);
  observer.observe({ type: "longtask" });
  await act();
  await new Promise((resolve) => setTimeout(resolve, 500));
  note({ getEntries: () => observer.takeRecords() });
  observer.disconnect();
  return longest;
}

/** From each key to the frame that shows it, in milliseconds. */
const latencies = [];
window.addEventListener(
  "keydown",
  ({ timeStamp }) => void painted().then(() => latencies.push(performance.now() - timeStamp)),
  true,
);

window.bench = {
  latency() {
    const sorted = latencies.splice(0).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  },
  described: (length) => longestTask(() => show(described(length), labelOf(0))),
  mixed: (count) => show(mixed(count), labelOf(count - 1)),
  choice: (count) => show(choice(count), labelOf(0)),
  reloading: (count) => show(reloading(), "Table", count),
  unmount() {
    mounted.unmount();
    document.querySelector("main").remove();
  },
  calls: () => client.calls,
  painted,
  options: () => once(() => document.querySelector("[role=option]")),
  asked: () => once(() => client.calls > 0),
  async answer(count) {
    const start = performance.now();
    client.release();
    await once(has(broughtLabel(count)));
    return performance.now() - start;
  },
};
