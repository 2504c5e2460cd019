/**
 * The page where a person connects an account: `/_static/connect.html`, which the SDK opens in an iframe over the
 * host's page, and `/connect`, the same as a page of its own or in a popup. One HTML text without references, so
 * that a static build can write it to a file as it is.
 *
 * What the SDK (3.1.6) does, and what follows for a playground:
 *
 * - `connectAccount` adds an iframe with `src = iframeUrl + "?" + {token, app, oauthAppId?, accountId?, hideClose?}`
 *   and listens on `window` for messages, of any origin, whose `data.type` is `success` (with `authProvisionId`),
 *   `error` (with `error`) or `close`. Only `close` removes the iframe and the listener, so it always comes last.
 * - `iframeUrl` is `https://${frontendHost || "pipedream.com"}/_static/connect.html`. No `frontendHost` makes an
 *   `http:` URL of that: on an https origin pass `frontendHost: location.host`; on plain http (a dev server) set the
 *   property after construction, see `pointConnectAt` in `connect-page/sdk.ts`.
 * - The token in the iframe's URL is spent by connecting; the SDK fetches another for its next call.
 */
import { connectScript } from "./script.ts";
import { connectStyle } from "./style.ts";

export function connectPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>Connect an account</title>
<style>${connectStyle}</style>
</head>
<body>
<main class="card" aria-labelledby="title">
  <header>
    <img id="logo" alt="" width="44" height="44" hidden>
    <div>
      <h1 id="title" tabindex="-1">Connect an account</h1>
      <p id="asks">Loading…</p>
    </div>
  </header>
  <p id="problem" role="alert" hidden></p>
  <form id="form" hidden>
    <div id="fields"></div>
    <div class="actions">
      <button type="button" id="cancel" class="quiet">Cancel</button>
      <button type="submit" id="connect">Connect</button>
    </div>
  </form>
  <div id="done" role="status"></div>
  <button type="button" id="dismiss" class="quiet" hidden>Close</button>
  <footer>
    <p>A made-up sign-in: nothing leaves this playground.</p>
    <button type="button" id="fail" class="link" hidden>Make it fail</button>
  </footer>
</main>
<script>${connectScript}</script>
</body>
</html>
`;
}
