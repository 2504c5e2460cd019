// H-024 Whatever crashes can be drawn again with all that was entered, and a submit that was accepted stays so.
import { act, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Boundary } from "../../src/ui/Boundary.tsx";
import { held } from "../support/scripted-client.ts";
import { component, hostForm, text } from "../support/host-form.tsx";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const retry = () => screen.getByRole("button", { name: "Try again" });
const note = { name: "note", type: "string", label: "Note" };
const other = { name: "other", type: "string", label: "Other", optional: false };

/** Throws for as long as the test wants it to. */
const mine = () => {
  const state = { error: undefined as Error | undefined };
  const Mine = () => {
    if (state.error) throw state.error;
    return null;
  };
  return { state, Mine };
};

const strange = () =>
  new DOMException("The node to be removed is not a child of this node.", "NotFoundError");

describe("H-024 a field that crashes", () => {
  test("is drawn again with its value, and has the focus", async () => {
    const { state, Mine } = mine();
    const form = hostForm({
      component: component("c", note, other),
      renderField: (field, drawDefault) => (
        <>
          {field.prop.name === "note" && <Mine />}
          {drawDefault()}
        </>
      ),
    });
    await form.user.type(text("Note"), "typed");
    state.error = new Error("broken");
    form.update({ readOnly: true });
    form.update({ readOnly: false });
    expect(screen.getByRole("alert")).toHaveTextContent("The field “note” cannot be shown.");
    expect(text("Other")).toBeVisible();
    await form.user.click(retry());
    expect(screen.getByRole("alert")).toBeVisible();
    state.error = undefined;
    await form.user.click(retry());
    expect(text("Note")).toHaveValue("typed");
    expect(text("Note")).toHaveFocus();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("H-024 a form that crashes", () => {
  const crashing = (onSubmit?: () => void | Promise<void>) => {
    const { state, Mine } = mine();
    const form = hostForm({
      component: component("c", note),
      ...(onSubmit && { onSubmit }),
      actions: <Mine />,
    });
    return {
      form,
      crash(error = new Error("broken")) {
        state.error = error;
        form.update({ actions: <Mine /> });
      },
      mend: () => void (state.error = undefined),
    };
  };

  test("is drawn again with all that was typed", async () => {
    const { form, crash, mend } = crashing();
    await form.user.type(text("Note"), "typed");
    crash();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("alert")).toHaveTextContent(
      "The form could not be shown. What you entered is kept.",
    );
    mend();
    await form.user.click(retry());
    expect(text("Note")).toHaveValue("typed");
    await form.submit();
    await waitFor(() => expect(form.submits[0]?.values).toEqual({ note: "typed" }));
  });

  test("says that it was submitted, and so after a retry that crashes again", async () => {
    const { form, crash } = crashing(() => undefined);
    await form.user.type(text("Note"), "typed");
    await form.submit();
    crash();
    for (let again = 0; again < 2; again++) {
      expect(screen.getByRole("alert")).toHaveTextContent(/^The form has been submitted\..*Don’t submit/);
      expect(screen.queryByText(/could not be shown/)).toBeNull();
      await form.user.click(retry());
    }
  });

  test("says so as soon as it is accepted", async () => {
    const answer = held<void>();
    const { form, crash } = crashing(() => answer.promise);
    await form.user.type(text("Note"), "typed");
    await form.submit();
    crash();
    expect(screen.getByRole("alert")).toHaveTextContent("Submitting…");
    await act(async () => answer.give());
    expect(await screen.findByText(/has been submitted/)).toBeVisible();
  });

  test("says so even if the form can't be kept open", async () => {
    const form = hostForm({ component: component("c", note), onSubmit: () => undefined });
    await form.user.type(text("Note"), "typed");
    await form.submit();
    form.update({
      fieldFor: () => {
        throw new Error("broken");
      },
    });
    expect(await screen.findByText(/has been submitted/)).toBeVisible();
  });

  test("is not said to be submitted where the host refused", async () => {
    const { form, crash } = crashing(() => Promise.reject(new Error("no")));
    await form.user.type(text("Note"), "typed");
    await form.submit();
    await screen.findByText(/no$/);
    crash();
    expect(screen.getByRole("alert")).toHaveTextContent("The form could not be shown.");
  });

  test("is drawn again by itself where nodes were moved, with what was typed", async () => {
    const { form } = crashing();
    await form.user.type(text("Note"), "typed");
    // As a translator does: React removes a node that isn't where it was.
    const actions = form.container.querySelector(".ps-actions")!;
    const font = document.createElement("font");
    actions.replaceWith(font);
    font.append(actions);
    form.update({ submitLabel: null, actions: null });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(text("Note")).toHaveValue("typed");
  });
});

describe("H-024 a part", () => {
  const show = () => {
    const errors: (Error | undefined)[] = [];
    const draws = vi.fn<() => void>();
    const Part = () => {
      draws();
      const error = errors[0];
      if (error) throw error;
      return <p>part</p>;
    };
    const draw = () => (
      <Boundary renderCrash={(again) => <button onClick={() => again()}>Try again</button>}>
        <Part />
      </Boundary>
    );
    const { rerender } = render(draw());
    return { errors, redraw: () => rerender(draw()) };
  };

  test("is redrawn by itself once, and not again soon", () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(10_000);
    const { errors, redraw } = show();
    errors.push(strange());
    redraw();
    expect(retry()).toBeVisible(); // it has failed again
    errors.length = 0;
    act(() => retry().click());
    expect(screen.getByText("part")).toBeVisible();
    errors.push(strange());
    redraw();
    expect(retry()).toBeVisible();
    errors.length = 0;
    act(() => retry().click());
    now.mockReturnValue(20_000);
    // React draws twice before it gives up: the third attempt is the boundary's own.
    let attempts = 0;
    Object.defineProperty(errors, "0", {
      configurable: true,
      get: () => (attempts++ < 2 ? strange() : undefined),
    });
    redraw();
    expect(screen.getByText("part")).toBeVisible();
  });

  test("waits to be asked after any other error", () => {
    const { errors, redraw } = show();
    errors.push(new Error("broken"));
    redraw();
    expect(retry()).toBeVisible();
  });
});
