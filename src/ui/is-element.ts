/** Whether an event's target is an element, of whichever document: `instanceof` knows those of one window only. */
export const isElement = (target: EventTarget | null): target is Element =>
  target !== null && "nodeType" in target && target.nodeType === 1;
