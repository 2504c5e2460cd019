import { app } from "./en/app.ts";
import { choice } from "./en/choice.ts";
import { extra } from "./en/extra.ts";
import { file } from "./en/file.ts";
import { first } from "./en/first.ts";
import { http } from "./en/http.ts";
import { object } from "./en/object.ts";
import { pick } from "./en/pick.ts";
import { plan } from "./en/plan.ts";
import { rows } from "./en/rows.ts";
import { secret } from "./en/secret.ts";
import { source } from "./en/source.ts";
import { sql } from "./en/sql.ts";
import { timer } from "./en/timer.ts";

/** Every string a person meets, by key. `{name}` stands for a value. */
export const en = {
  ...first,
  ...rows,
  ...secret,
  ...file,
  ...app,
  ...choice,
  ...object,
  ...source,
  ...sql,
  ...http,
  ...timer,
  ...pick,
  ...plan,
  ...extra,
};
