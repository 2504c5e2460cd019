import type { Message } from "../message.ts";

/** The words of a reference to a file. */
export const file = {
  "file.hint": "A URL, or a path such as /tmp/report.pdf.",
  "file.hintUpload": "A URL, a path such as /tmp/report.pdf, or a file of yours.",
  "file.hintMany": "URLs, or paths such as /tmp/report.pdf.",
  "file.hintUploadMany": "URLs, paths such as /tmp/report.pdf, or files of yours, dropped here or chosen.",
  "file.upload": "Upload a file",
  "file.uploadMany": "Upload files",
  "file.uploadManyFor": "Upload files for {label}",
  "file.uploadFor": "Upload a file for {label}",
  "file.uploading": "Uploading {name}…",
  "file.uploaded": "{name} was uploaded.",
  "file.cancel": "Cancel",
  "file.cancelFor": "Cancel the upload for {label}",
  "file.failed": "{name} could not be uploaded: {message}",
  "file.retry": "Retry",
} satisfies Record<string, Message>;
