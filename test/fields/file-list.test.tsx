import { act, fireEvent, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { UploadFile } from "../../src/react/use-upload.ts";
import { showField } from "../support/show-field.tsx";

const fileOf = (name: string) => new File(["%PDF"], name, { type: "application/pdf" });

/** Uploads that the test answers, in the order they were asked for. */
function uploads() {
  const answers: { resolve(reference: string): void; reject(error: Error): void; signal: AbortSignal }[] = [];
  const uploadFile = vi.fn<UploadFile>(
    (_, { signal }) => new Promise((resolve, reject) => void answers.push({ resolve, reject, signal })),
  );
  const answer = (at: number, reference: string) => act(async () => answers[at]!.resolve(reference));
  return { uploadFile, answers, answer };
}

function show(uploadFile?: UploadFile, value?: unknown) {
  const shown = showField({ type: "string[]", format: "file-ref" }, value, { uploadFile });
  const choose = (...names: string[]) =>
    userEvent.upload(shown.field.querySelector<HTMLInputElement>("input[type=file]")!, names.map(fileOf));
  return { ...shown, choose };
}

const boxes = () => screen.getAllByRole("textbox").map((box) => (box as HTMLInputElement).value);

test("takes URLs and paths as typed, and offers no upload where the host takes no files", async () => {
  const { user, changes } = show();
  expect(screen.getByRole("group", { name: "Subject" })).toHaveAccessibleDescription(
    "URLs, or paths such as /tmp/report.pdf.",
  );
  await user.click(screen.getByRole("button", { name: /Add/ }));
  await user.type(screen.getByRole("textbox"), "/tmp/a.pdf");
  expect(changes.at(-1)).toEqual(["/tmp/a.pdf"]);
  expect(screen.queryByRole("button", { name: /Upload/ })).toBeNull();
});

test("several files become several rows, in the order of their answers, beside the rows that are there", async () => {
  const { uploadFile, answer } = uploads();
  const { choose, changes } = show(uploadFile, ["/tmp/first.pdf"]);
  await choose("a.pdf", "b.pdf");
  expect(screen.getByText("Uploading a.pdf…", { selector: "span" })).toBeVisible();
  expect(screen.getByText("Uploading b.pdf…", { selector: "span" })).toBeVisible();
  await answer(1, "https://files.example.com/b");
  await answer(0, "https://files.example.com/a");
  expect(changes.at(-1)).toEqual([
    "/tmp/first.pdf",
    "https://files.example.com/b",
    "https://files.example.com/a",
  ]);
  expect(await screen.findByText("a.pdf was uploaded.")).toBeVisible();
});

test("a row that was edited meanwhile stays as it is, and an empty one is no file", async () => {
  const { uploadFile, answer } = uploads();
  const { user, choose, changes } = show(uploadFile, ["/tmp/first.pdf"]);
  await choose("a.pdf");
  await user.type(screen.getByRole("textbox"), "x");
  await user.click(screen.getByRole("button", { name: /^Add/ }));
  await answer(0, "https://files.example.com/a");
  expect(changes.at(-1)).toEqual(["/tmp/first.pdfx", "https://files.example.com/a"]);
  expect(boxes()).toEqual(["/tmp/first.pdfx", "https://files.example.com/a"]);
});

test("one can be given up, and its late answer changes nothing", async () => {
  const { uploadFile, answers, answer } = uploads();
  const { user, choose, changes } = show(uploadFile);
  await choose("a.pdf", "b.pdf");
  const cancel = screen.getByRole("button", { name: "Cancel the upload for a.pdf" });
  cancel.focus();
  await user.keyboard("{Enter}");
  expect(answers[0]!.signal.aborted).toBe(true);
  expect(answers[1]!.signal.aborted).toBe(false);
  expect(screen.queryByText("Uploading a.pdf…")).toBeNull();
  expect(screen.getByRole("button", { name: "Upload files for Subject" })).toHaveFocus();
  await answer(0, "late");
  await answer(1, "https://files.example.com/b");
  expect(changes.at(-1)).toEqual(["https://files.example.com/b"]);
});

test("a failed one says why, can be tried again, and can be let go", async () => {
  const { uploadFile, answers, answer } = uploads();
  const { user, choose, changes } = show(uploadFile);
  await choose("a.pdf");
  await act(async () => answers[0]!.reject(new Error("The disk is full.")));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("a.pdf could not be uploaded: The disk is full.");
  await user.click(within(alert).getByRole("button", { name: "Retry" }));
  await answer(1, "https://files.example.com/a");
  expect(changes.at(-1)).toEqual(["https://files.example.com/a"]);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("files that are dropped are uploaded; a text that is dropped is not", async () => {
  const { uploadFile } = uploads();
  const { field } = show(uploadFile, ["/tmp/first.pdf"]);
  const place = field.querySelector(".ps-file-drop")!;
  const files = [fileOf("a.pdf"), fileOf("b.pdf")];
  fireEvent.dragOver(place, { dataTransfer: { types: ["text/plain"], files: [] } });
  expect(place).not.toHaveAttribute("data-over");
  expect(fireEvent.dragOver(place, { dataTransfer: { types: ["Files"], files } })).toBe(false);
  expect(place).toHaveAttribute("data-over");
  expect(fireEvent.drop(place, { dataTransfer: { types: ["Files"], files } })).toBe(false);
  expect(place).not.toHaveAttribute("data-over");
  await screen.findByText("Uploading a.pdf…");
  expect(uploadFile.mock.calls.map(([file]) => file.name)).toEqual(["a.pdf", "b.pdf"]);
});

test("a field that leaves the page ends its uploads", async () => {
  const { uploadFile, answers } = uploads();
  const { choose, unmount } = show(uploadFile);
  await choose("a.pdf");
  unmount();
  expect(answers[0]!.signal.aborted).toBe(true);
});
