/** The connect page's behaviour, as text: plain JavaScript, no inline handlers, text set as text. */
export const connectScript = `
(function () {
  "use strict";
  var params = new URLSearchParams(location.search);
  var token = params.get("token") || "";
  var slug = params.get("app") || "";
  var host = window.opener || (window.parent !== window ? window.parent : null);
  // The message goes to the page that opened this one, whichever origin that is served from.
  var hostOrigin = document.referrer ? new URL(document.referrer).origin : location.origin;
  var lastProblem = "";
  var finished = false;
  var onward = "";
  var $ = function (id) { return document.getElementById(id) };

  function tell(message) { if (host) host.postMessage(message, hostOrigin) }

  /** A static Storybook has no server: its page answers the backend's calls in its own fetch, so ask there first. */
  function call(path, body) {
    var asking = window;
    try { if (host && host.location.origin === location.origin) asking = host } catch (error) { /* another origin */ }
    return asking.fetch(location.origin + path, {
      method: body ? "POST" : "GET",
      headers: { authorization: "Bearer " + token, "content-type": "application/json" },
      body: body ? JSON.stringify(body) : undefined,
    }).then(function (response) {
      return response.json().then(function (answer) { return { ok: response.ok, answer: answer } });
    });
  }

  /**
   * "close" comes last and once: it makes the host take the page away. The SDK learns which iframe that is only
   * when it has loaded, so a page that is done before then waits.
   */
  function close() {
    if (finished) return;
    finished = true;
    if (lastProblem) tell({ type: "error", error: lastProblem });
    var leave = function () {
      setTimeout(function () {
        tell({ type: "close" });
        if (window.opener) window.close();
      });
    };
    if (document.readyState === "complete") leave();
    else window.addEventListener("load", leave);
  }

  function problem(text) {
    lastProblem = text;
    $("problem").textContent = text;
    $("problem").hidden = false;
  }

  function busy(is) {
    $("connect").disabled = is;
    $("fail").disabled = is;
    $("form").setAttribute("aria-busy", String(is));
    $("done").textContent = is ? "Connecting…" : "";
  }

  function connect(fields) {
    busy(true);
    $("problem").hidden = true;
    lastProblem = "";
    return call("/v1/connect/accounts", {
      app_slug: slug, cfmap_json: JSON.stringify(fields), connect_token: token, account_id: params.get("accountId") || undefined,
    }).then(function (result) {
      if (finished) return;
      if (result.ok) return connected(result.answer);
      busy(false);
      if (result.answer.code === "cancelled") return close();
      problem(result.answer.error || "The account could not be connected.");
    }, function () {
      busy(false);
      problem("The playground's backend did not answer.");
    });
  }

  function connected(account) {
    $("form").hidden = true;
    $("fail").hidden = true;
    $("done").textContent = "Connected as " + account.name + ". You can close this page.";
    tell({ type: "success", authProvisionId: account.id });
    if (host) return close();
    if (/^https?:/.test(onward)) location.assign(onward);
  }

  function values() {
    return Object.fromEntries(new FormData($("form")).entries());
  }

  function addField(field, index) {
    var row = document.createElement("div");
    row.className = "field";
    var label = document.createElement("label");
    var input = document.createElement("input");
    input.id = "field-" + index;
    label.htmlFor = input.id;
    label.textContent = field.label || field.name;
    input.name = field.name;
    input.type = field.type === "password" ? "password" : "text";
    input.autocomplete = "off";
    input.required = !field.optional;
    input.value = field.default || "";
    row.append(label, input);
    if (field.description) {
      var hint = document.createElement("p");
      hint.className = "hint";
      hint.id = input.id + "-hint";
      hint.textContent = field.description;
      input.setAttribute("aria-describedby", hint.id);
      row.append(hint);
    }
    $("fields").append(row);
  }

  function show(app, projectName) {
    var keys = app.auth_type === "keys";
    var again = params.get("accountId") ? "Reconnect " : "Connect ";
    document.title = $("title").textContent = again + app.name;
    $("logo").src = app.img_src;
    $("logo").hidden = false;
    $("asks").textContent = keys
      ? projectName + " asks for access. The credentials stay with the backend."
      : projectName + " asks to read and write on your behalf.";
    (keys ? JSON.parse(app.custom_fields_json || "[]") : []).forEach(addField);
    $("connect").textContent = keys ? "Connect" : "Allow access";
    $("cancel").hidden = !host || params.get("hideClose") === "true";
    $("form").hidden = false;
    $("fail").hidden = false;
    ($("fields").querySelector("input") || $("title")).focus();
  }

  $("form").addEventListener("submit", function (event) { event.preventDefault(); void connect(values()) });
  $("cancel").addEventListener("click", close);
  $("dismiss").addEventListener("click", close);
  $("fail").addEventListener("click", function () { void connect({ password: "wrong" }) });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") close() });

  if (!host) document.body.className = "alone";

  var query = "?app_id=" + encodeURIComponent(slug);
  call("/v1/connect/tokens/" + encodeURIComponent(token) + "/validate" + query).then(function (validated) {
    var answer = validated.answer;
    if (!answer.success) {
      $("asks").textContent = "";
      $("dismiss").hidden = !host;
      return problem(answer.error || "This link cannot be used.");
    }
    onward = answer.success_redirect_uri || "";
    show(answer.app, answer.project_app_name);
    return call("/backend/connect").then(function (behaviour) {
      if (!behaviour.answer.auto) return;
      return connect(values()).then(function () { if (lastProblem) close() });
    });
  }).catch(function () {
    $("dismiss").hidden = !host;
    problem("The playground's backend did not answer.");
  });
})();
`;
