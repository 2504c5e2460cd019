import { PipedreamClient } from "@pipedream/sdk/server";

const client = new PipedreamClient({
  clientId: process.env.PIPEDREAM_CLIENT_ID,
  clientSecret: process.env.PIPEDREAM_CLIENT_SECRET,
  projectId: process.env.PIPEDREAM_PROJECT_ID,
  projectEnvironment: process.env.PIPEDREAM_ENVIRONMENT as "development" | "production",
});

const answer = await client.actions.run({
  id: "c-run",
  version: "1.2.3",
  externalUserId: "user's \"own\"",
  configuredProps: {
    plain: "hello",
    quotes: "it's \"so\" \\ and $HOME `date` ${x}",
    lines: "one\ntwo\r\n\tthree\u2028four",
    unicode: "Zürich 🏔 \u0001",
    "dashed-key": 1,
    "quote's": true,
    ["__proto__"]: null,
    list: [
      1,
      2.5,
      -3,
      "four",
      [],
      {},
      {
        deep: [
          false,
        ],
      },
    ],
    labelled: {
      __lv: {
        label: "Côte d’Ivoire",
        value: "CI",
      },
    },
    empty: "",
    marked: [
      "«secret»",
      "«secret 1»",
    ],
    token: process.env.TOKEN,
    apiKey: process.env.API_KEY,
    api_key: process.env.API_KEY_2,
    path: process.env.PATH_2,
    pipedreamAccessToken: process.env.PIPEDREAM_ACCESS_TOKEN_2,
    hard: process.env.HARD,
    keys: [
      process.env.KEYS_0,
      process.env.KEYS_1,
      process.env.TOKEN,
    ],
    mixed: `a \`${process.env.TOKEN}\` is "${process.env.TOKEN}" or \${${process.env.API_KEY}}${process.env.API_KEY}`,
    keyed: {
      [`x-${process.env.TOKEN}`]: 1,
    },
    request: {
      url: "https://example.com",
      auth: {
        type: "bearer",
        token: process.env.REQUEST_AUTH_TOKEN,
      },
    },
  },
  dynamicPropsId: "dyp_1",
});

console.log(answer);
