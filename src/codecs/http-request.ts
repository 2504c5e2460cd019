import type { PropCodec } from "../core/codec.ts";
import type { HttpRequestDraft } from "../core/values.ts";
import { checked } from "./checked.ts";
import { faultsOf } from "./http-request/faults.ts";
import { toDraft, toWire } from "./http-request/request-draft.ts";

/** A whole request, with what is saved of it beside the edits kept as it was. */
export const httpRequestCodec: PropCodec<"http_request"> = {
  schema: (_, t) => checked<HttpRequestDraft>((draft) => faultsOf(draft, t).map(({ message }) => message)),
  toDraft,
  toWire,
};
