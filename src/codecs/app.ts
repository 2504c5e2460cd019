import * as z from "zod/mini";
import type { PropCodec } from "../core/codec.ts";
import type { AppDraft } from "../core/values.ts";

/** A connected account of an app. Further sub-fields of a saved value go with the account they belong to. */
export const appCodec: PropCodec<"app"> = {
  schema: () => z.custom<AppDraft>(),
  toDraft(wire) {
    if (typeof wire !== "object" || wire === null || !("authProvisionId" in wire)) return undefined;
    const { authProvisionId } = wire;
    if (typeof authProvisionId !== "string" || authProvisionId === "") return undefined;
    return { accountId: authProvisionId, kept: wire };
  },
  toWire: ({ accountId, kept }) => kept ?? { authProvisionId: accountId },
};
