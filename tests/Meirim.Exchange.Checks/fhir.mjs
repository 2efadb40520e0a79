// Walks through the FHIR side of the running application; the package "fhir" holds every resource against FHIR R4.
import fhir from "fhir";
import { words, count, fault, finish, get } from "./fetching.mjs";

const judge = new fhir.Fhir();
const types = ["Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService"];
const known = { fetched: new Map(), referred: new Map() };

/** Holds a resource, and each one inside of a bundle, against the definitions. */
function hold(where, resource) {
  count();
  const result = judge.validate(resource, { errorOnUnexpected: true });
  for (const m of result.messages.filter(m => m.severity === "error" || m.severity === "fatal").slice(0, 5)) fault(where, `${m.location ?? ""} ${m.message}`);
  for (const e of empty(resource)) fault(where, `${e} is empty`);
  for (const entry of resource.entry ?? [])
    if (entry.resource) {
      hold(entry.fullUrl, entry.resource);
      if (!entry.fullUrl.endsWith(`/${entry.resource.resourceType}/${entry.resource.id}`)) fault(entry.fullUrl, "is not the address of its resource");
      known.fetched.set(`${entry.resource.resourceType}/${entry.resource.id}`, entry.resource);
      for (const r of references(entry.resource)) known.referred.set(r, entry.fullUrl);
    }
}

// FHIR JSON knows neither null nor empty lists and objects
function* empty(value, path = "") {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0) || (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0)) yield path || "it";
  else if (typeof value === "object") for (const [k, v] of Object.entries(value)) yield* empty(v, `${path}.${k}`);
}

function* references(value) {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.reference === "string") yield value.reference;
  for (const v of Object.values(value)) yield* references(v);
}

async function ask(path, options = {}) {
  const answer = await get(path, { type: "application/fhir+json", ...options });
  hold(path, answer.body);
  return answer.body;
}

const capability = await ask("/fhir/metadata");
const offered = capability.rest[0].resource.map(r => r.type);
if (types.some(t => !offered.includes(t))) fault("metadata", `offers ${offered}`);

for (const type of types) {
  let url = `/fhir/${type}?_count=3`, seen = new Set(), total, pages = 0;
  while (url && pages++ < 12) {
    const bundle = await ask(url);
    total = bundle.total;
    for (const e of bundle.entry ?? []) {
      if (seen.has(e.fullUrl)) fault(url, `${e.fullUrl} for the second time`);
      seen.add(e.fullUrl);
    }
    url = bundle.link.find(l => l.relation === "next")?.url;
  }
  if (!url && seen.size !== total) fault(type, `${seen.size} resources on all pages, total ${total}`);
  if (seen.size === 0) fault(type, "none");
  const first = [...seen][0];
  const one = await ask(first);
  if (one.resourceType !== type || !one.meta.versionId || !one.meta.lastUpdated) fault(first, "is without its version");
  await ask(`${first}/_history`);
  await ask(`${first}/_history/${one.meta.versionId}`);
  await ask(`/fhir/${type}/_history?_count=5`);
  await ask(`/fhir/${type}/_history?_since=2020-01-01T00:00:00Z&_count=5`);
  await ask(`/fhir/${type}/nobody-1`, { status: 404 });
  await ask(`/fhir/${type}?_nothing=1`, { status: 400, headers: { Prefer: "handling=strict" } });
  await ask(`/fhir/${type}?_nothing=1&_count=1`);
  // each parameter that the statement names is taken
  for (const p of capability.rest[0].resource.find(r => r.type === type).searchParam) {
    const value = { date: "ge2020-01-01", reference: "x/1", string: "А", token: p.name === "active" ? "true" : "x" }[p.type];
    await ask(`/fhir/${type}?${p.name}=${encodeURIComponent(value)}&_count=2`, { headers: { Prefer: "handling=strict" } });
  }
}

const roles = await ask("/fhir/PractitionerRole?_include=PractitionerRole:practitioner&_count=50");
for (const e of roles.entry.filter(e => e.search.mode === "match"))
  if (!roles.entry.some(p => p.search.mode === "include" && p.fullUrl.endsWith(e.resource.practitioner.reference))) fault(e.fullUrl, "its practitioner is not included");

// no reference leads nowhere
for (const [reference, from] of [...known.referred].slice(0, 60)) if (!known.fetched.has(reference)) if ((await ask(`/fhir/${reference}`)).resourceType === "OperationOutcome") fault(from, reference);

await ask("/fhir/Patient", { status: 404 });
await ask("/fhir/Practitioner?_format=xml", { status: 406 });
for (const name of words) if ((await ask(`/fhir/Practitioner?name=${encodeURIComponent(name)}`)).total === 0) fault("name", name);
finish();
