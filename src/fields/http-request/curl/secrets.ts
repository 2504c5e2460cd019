import { isSecretName } from "../../../core/secrets.ts";

/** What stands in the place of a secret. */
export const placeholderOf = (name: string): string => `<${name}>`;

/** A raw text without the values under the name of a secret, be it JSON or a form. */
export const withoutSecrets = (raw: string): string =>
  raw
    .replace(/("((?:[^"\\]|\\.)*)"\s*:\s*)"(?:[^"\\]|\\.)+"/g, (whole, start: string, name: string) =>
      isSecretName(name) ? `${start}"${placeholderOf(name)}"` : whole,
    )
    .replace(/(^|&)([\w.-]+)=[^&\s]+/g, (whole, start: string, name: string) =>
      isSecretName(name) ? `${start}${name}=${placeholderOf(name)}` : whole,
    );

const flags =
  /((?:^|\s)(?:-[uU]|--(?:proxy-)?(?:tls)?(?:user|pass(?:word)?)|--oauth2-bearer)[ =]?)(?:'[^']*'|"[^"]*"|\S+)/g;
const headers = /(?<![\w-])([\w-]+)(:\s*)[^'"\n]+/g;
const parameters = /(?<![\w.-])([\w.-]+)=[^&\s'"]+/g;
const account = /(:\/\/[^\s/?#@:]*):[^\s/?#@]*@/g;

/** A part of a command as it may be shown: with "…" for each secret. */
export const shownPart = (part: string): string =>
  withoutSecrets(part)
    .replace(account, "$1:…@")
    .replace(headers, (whole, name: string, mark: string) => (isSecretName(name) ? `${name}${mark}…` : whole))
    .replace(parameters, (whole, name: string) => (isSecretName(name) ? `${name}=…` : whole))
    .replace(flags, "$1…");
