import { defineComponent } from "../runtime/definition.ts";
import { schedule } from "./schedule.app.ts";

export const atIntervals = defineComponent({
  key: "schedule-at-intervals",
  name: "At Intervals",
  description: "Emits an event whenever its timer strikes.",
  version: "0.1.0",
  type: "source",
  props: {
    schedule,
    timer: {
      type: "$.interface.timer",
      label: "When",
      default: { intervalSeconds: 15 },
    },
    db: { type: "$.service.db" },
    note: { type: "string", label: "Note", description: "Comes along with each event.", optional: true },
  },
  run({ event }) {
    const strikes = Number(this.db.get("strikes") ?? 0) + 1;
    this.db.set("strikes", strikes);
    const at = new Date((event?.timestamp ?? 0) * 1000).toISOString();
    this.$emit(
      { strike: strikes, at, note: this.note ?? null },
      { id: strikes, summary: `Strike ${strikes}` },
    );
  },
});
