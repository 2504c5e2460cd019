// The flags of curl, as far as one must know them to tell a flag's value from an address.

import { straightFlag } from "./typeset.ts";

/** One-letter flags that we understand, by their long names. */
const understood: Record<string, string> = {
  A: "user-agent",
  F: "form",
  G: "get",
  H: "header",
  I: "head",
  X: "request",
  b: "cookie",
  d: "data",
  e: "referer",
  T: "upload-file",
  g: "globoff",
  r: "range",
  u: "user",
};

/** Other one-letter flags that take a value. */
const shortWithValue = "CDEKPQUYcmotwxyz";

const longWithValue = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
  continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode
  delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare
  etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode
  happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json
  keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt
  max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey
  postquote preproxy prequote proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type
  proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name
  proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range
  rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a
  socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond
  tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file url
  url-query user user-agent variable vlan-priority write-out`.split(/\s+/),
);

const longWithout = new Set(["get", "globoff", "head"]);

/** What else people write often, to tell `–location` from `-l -o …` where a word processor set the dashes. */
const usual = ["compressed", "fail", "include", "insecure", "location", "show-error", "silent", "verbose"];

/** A flag of a command. `name` is its long name where we may understand it; `spelled` is how it was written. */
export interface Flag {
  name: string;
  spelled: string;
  value?: string;
}

const isLongName = (name: string): boolean =>
  longWithValue.has(name) || longWithout.has(name) || usual.includes(name);

export type Argument = Flag | { address: string };

/** Reads words as flags with their values, and addresses. Flags of one letter may stand together. */
export function argumentsOf(words: readonly string[]): Argument[] {
  const found: Argument[] = [];
  const rest = [...words];
  for (let given = rest.shift(); given !== undefined; given = rest.shift()) {
    const word = straightFlag(given, isLongName);
    if (word === "--next" || word === "-:") found.push(remaining(word, rest));
    else if (word.startsWith("--") && word.length > 2) found.push(longFlag(word, rest));
    else if (word.startsWith("-") && word.length > 1) found.push(...shortFlags(word.slice(1), rest));
    else if (word !== "") found.push({ address: word });
  }
  return found;
}

/** What belongs to another request. */
const remaining = (spelled: string, rest: string[]): Flag => ({
  name: "",
  spelled,
  value: rest.splice(0).join(" "),
});

function longFlag(word: string, rest: string[]): Flag {
  const [, name = "", value] = /^--([^=]+)(?:=([^]*))?$/.exec(word) ?? [];
  const spelled = `--${name}`;
  if (!longWithValue.has(name.replace(/^expand-/, "")))
    return { name: longWithout.has(name) ? name : "", spelled };
  return { name, spelled, value: value ?? rest.shift() ?? "" };
}

function shortFlags(letters: string, rest: string[]): Flag[] {
  const found: Flag[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? "";
    const name = understood[letter] ?? "";
    const flag: Flag = { name, spelled: `-${letter}` };
    found.push(flag);
    if (!shortWithValue.includes(letter) && !longWithValue.has(name)) continue;
    const value = letters.slice(at + 1);
    flag.value = value === "" ? (rest.shift() ?? "") : value;
    break;
  }
  return found;
}
