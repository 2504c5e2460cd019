import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { UploadFile } from "../../src/react/use-upload.ts";
import { component, hostForm } from "../support/host-form.tsx";
import { showField } from "../support/show-field.tsx";

const report = new File(["%PDF"], "report.pdf", { type: "application/pdf" });

/** Uploads that the test answers, in the order they were asked for. */
function uploads() {
  const answers: { resolve(reference: string): void; reject(error: Error): void }[] = [];
  const uploadFile = vi.fn<UploadFile>(
    () => new Promise((resolve, reject) => void answers.push({ resolve, reject })),
  );
  return { uploadFile, answers, signal: (at = 0) => uploadFile.mock.calls[at]![1].signal };
}

function show(uploadFile?: UploadFile, value?: unknown, extra: object = {}) {
  const shown = showField({ type: "string", format: "file-ref", ...extra }, value, { uploadFile });
  const choose = (file = report) =>
    userEvent.upload(shown.field.querySelector<HTMLInputElement>("input[type=file]")!, file);
  return { ...shown, choose };
}

const box = () => screen.getByRole("textbox", { name: "Subject" });
const button = () => screen.getByRole("button", { name: "Upload a file for Subject" });
const cancel = () => screen.getByRole("button", { name: "Cancel the upload for Subject" });

test("takes a URL or a path as typed, and says so", async () => {
  const { user, changes } = show();
  expect(box()).toHaveAccessibleDescription("A URL, or a path such as /tmp/report.pdf.");
  await user.type(box(), "/tmp/report.pdf");
  expect(changes.at(-1)).toBe("/tmp/report.pdf");
  expect(screen.queryByRole("button", { name: /Upload/ })).toBeNull();
});

test("puts in what the host answers for a file", async () => {
  const { uploadFile, answers } = uploads();
  const { choose, changes } = show(uploadFile, "/tmp/old.pdf");
  await choose();
  expect(await screen.findByText("Uploading report.pdf…")).toBeVisible();
  expect(uploadFile.mock.calls[0]![0]).toBe(report);
  expect(uploadFile.mock.calls[0]![1].prop.name).toBe("it");
  expect(box()).toHaveValue("/tmp/old.pdf");
  answers[0]!.resolve("https://files.example.com/1");
  expect(await screen.findByText("report.pdf was uploaded.")).toBeVisible();
  expect(box()).toHaveValue("https://files.example.com/1");
  expect(changes).toEqual(["https://files.example.com/1"]);
});

test("its button asks for a file", async () => {
  const { user, field } = show(uploads().uploadFile);
  const ask = vi.spyOn(field.querySelector<HTMLInputElement>("input[type=file]")!, "click");
  button().focus();
  await user.keyboard("{Enter}");
  expect(ask).toHaveBeenCalledOnce();
});

test("Cancel gives up the upload, and a late answer changes nothing", async () => {
  const { uploadFile, answers, signal } = uploads();
  const { user, choose, changes } = show(uploadFile, "/tmp/old.pdf");
  await choose();
  await user.click(await screen.findByRole("button", { name: "Cancel the upload for Subject" }));
  expect(signal().aborted).toBe(true);
  expect(button()).toHaveFocus();
  answers[0]!.resolve("late");
  await Promise.resolve();
  expect(box()).toHaveValue("/tmp/old.pdf");
  expect(changes).toEqual([]);
});

test("what is typed while it uploads stays", async () => {
  const { uploadFile, answers, signal } = uploads();
  const { user, choose } = show(uploadFile);
  await choose();
  await user.type(box(), "mine");
  expect(signal().aborted).toBe(true);
  answers[0]!.resolve("late");
  await waitFor(() => expect(button()).toBeVisible());
  expect(box()).toHaveValue("mine");
});

test("what the host gives while it uploads stays, and no success is told", async () => {
  const { uploadFile, answers } = uploads();
  const prop = { name: "it", type: "string", label: "Subject", format: "file-ref" };
  const given = { component: component("c", prop), uploadFile };
  const form = hostForm({ ...given, configuredProps: { it: "/tmp/old.pdf" } });
  await userEvent.upload(form.container.querySelector<HTMLInputElement>("input[type=file]")!, report);
  form.update({ configuredProps: { it: "/tmp/host.pdf" } });
  answers[0]!.resolve("late");
  await waitFor(() => expect(button()).toBeVisible());
  expect(box()).toHaveValue("/tmp/host.pdf");
  expect(screen.queryByText(/was uploaded/)).toBeNull();
});

test("tells of a failure, and tries again with the same file", async () => {
  const { uploadFile, answers } = uploads();
  const { user, choose } = show(uploadFile, "/tmp/old.pdf");
  await choose();
  answers[0]!.reject(new Error("Files may have 20 MB here."));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "report.pdf could not be uploaded: Files may have 20 MB here.",
  );
  expect(box()).toHaveValue("/tmp/old.pdf");
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(uploadFile.mock.calls[1]![0]).toBe(report);
  expect(cancel()).toBeVisible();
  answers[1]!.resolve("/tmp/new.pdf");
  await waitFor(() => expect(box()).toHaveValue("/tmp/new.pdf"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an answer that is no reference is a failure", async () => {
  const { choose } = show(vi.fn<UploadFile>(async () => ""));
  await choose();
  expect(await screen.findByRole("alert")).toHaveTextContent("The answer could not be understood.");
});

test("gives up the upload with the form", async () => {
  const { uploadFile, signal } = uploads();
  const { choose, unmount } = show(uploadFile);
  await choose();
  expect(signal().aborted).toBe(false);
  unmount();
  expect(signal().aborted).toBe(true);
});

test("offers no upload while it is disabled", () => {
  show(uploads().uploadFile, "/tmp/old.pdf", { disabled: true });
  expect(box()).toHaveValue("/tmp/old.pdf");
  expect(screen.queryByRole("button", { name: /Upload/ })).toBeNull();
});
