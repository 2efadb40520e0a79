// Lints the OpenAPI document of the running application, and holds real answers against its schemas.
import { createConfig, lintFromString } from "@redocly/openapi-core";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { address, words, count, fault, finish, get, hold } from "./fetching.mjs";

const [key, name] = words;
const { body: document } = await get("/api/openapi.json", { type: "application/json" });
const problems = await lintFromString({ source: JSON.stringify(document), config: await createConfig({ extends: ["recommended"], rules: { "no-server-example.com": "off", "operation-4xx-response": "error" } }) });
count();
for (const p of problems) fault(p.location?.[0]?.pointer ?? "openapi", `${p.severity}: ${p.message}`);

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addSchema(document, "api");
const schemaOf = (path, status) => {
  const response = document.paths[path].get.responses[status] ?? fault(path, `does not describe ${status}`);
  const [media] = Object.keys(response.content);
  const at = ["paths", path, "get", "responses", status, "content", media, "schema"].map(p => p.replaceAll("~", "~0").replaceAll("/", "~1"));
  return { media, validate: ajv.compile({ $ref: `api#/${at.map(encodeURIComponent).join("/")}` }) };
};

async function ask(path, template, { status = 200, headers = {} } = {}) {
  const { media, validate } = schemaOf(template, String(status));
  const { body, headers: answered } = await get(path, { status, headers, type: media });
  hold(`${path} ${status}`, validate, body);
  if (answered.get("meirim-version") !== document.info.version) fault(path, "is without its version");
  return body;
}

const bearer = { Authorization: `Bearer ${key}` };
const found = await ask(`/api/v1/specialists?q=${encodeURIComponent(name)}`, "/api/v1/specialists");
await ask("/api/v1/specialists", "/api/v1/specialists");
const number = found.specialists[0].number;
await ask("/api/v1/specialists?region=nowhere", "/api/v1/specialists", { status: 400 });
await ask(`/api/v1/specialists/${number}`, "/api/v1/specialists/{number}", { headers: bearer });
await ask("/api/v1/specialists/KZ-0000000-0", "/api/v1/specialists/{number}", { status: 404 });
await ask(`/api/v1/specialists/${number}?on=2999-01-01`, "/api/v1/specialists/{number}", { status: 400 });
await ask("/api/v1/specialists", "/api/v1/specialists", { status: 401, headers: { Authorization: "Bearer meirim_nothing" } });
await ask("/api/v1/standard/0", "/api/v1/standard/{code}", { status: 404 });
await ask("/api/openapi.json", "/api/openapi.json", { status: 400, headers: { "Meirim-Version": "1999-01-01" } });
await ask("/api/v1/entries", "/api/v1/entries", { status: 401 });

const numbers = new Set();
for (let cursor = "", pages = 0; cursor !== undefined && pages < 100; pages++) {
  const page = await ask(`/api/v1/entries?limit=2${cursor && "&cursor=" + cursor}`, "/api/v1/entries", { headers: bearer });
  for (const e of page.entries) if (numbers.has(e.number)) fault("entries", `${e.number} twice`); else numbers.add(e.number);
  cursor = page.next;
}
if (!numbers.has(number)) fault("entries", `without ${number}, who is found by the search`);
await ask("/api/v1/entries?limit=0", "/api/v1/entries", { status: 400, headers: bearer });

// the bulk files hold the same people
const bulk = async (ext, type) => {
  const response = await fetch(new URL(`/api/v1/bulk/specialists.${ext}?fresh=true`, address), { headers: bearer });
  if (response.status !== 200 || !response.headers.get("content-type").startsWith(type)) fault(`specialists.${ext}`, `${response.status} ${response.headers.get("content-type")}`);
  return response.text();
};
const entry = ajv.compile({ $ref: "api#/components/schemas/ListedEntry" });
const lines = (await bulk("ndjson", "application/x-ndjson")).trimEnd().split("\n").map(JSON.parse);
for (const line of lines) hold("ndjson", entry, line);
const rows = parse(await bulk("csv", "text/csv"), { columns: true, bom: true });
count();
if (lines.length < numbers.size || rows.length !== lines.length || rows.some((r, i) => r.number !== lines[i].number || r.name.replace(/^'/, "") !== lines[i].name)) fault("bulk", `${rows.length} rows, ${lines.length} lines, ${numbers.size} entries`);
finish();
