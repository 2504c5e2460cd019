import { describe, expect, it, test } from "vitest";
import { parseDeployReply } from "../../src/wire/messages.ts";

describe("parseDeployReply", () => {
  it("opens the envelope", () => {
    expect(
      parseDeployReply({
        data: { id: "dc_1", configurableProps: [null], configuredProps: null, active: null },
      }),
    ).toStrictEqual({
      ok: true,
      value: {
        id: "dc_1",
        props: [],
        issues: [{ index: 0, message: "Prop 1 is left out: it is not an object.", severity: "dropped" }],
        configuredProps: {},
      },
    });
  });

  test.each([
    ["null", null],
    ["no id", { data: { name: "x" } }],
    ["a web page", "<html></html>"],
  ])("refuses %s", (_, input) => {
    expect(parseDeployReply(input)).toStrictEqual({
      ok: false,
      message: "The platform sent an answer that cannot be read.",
    });
  });

  it("refuses an error, in its words", () => {
    expect(parseDeployReply({ error: "Webhook refused" })).toStrictEqual({
      ok: false,
      message: "Webhook refused",
    });
  });
});
