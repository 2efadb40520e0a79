// Walks through the HSDS 3.0 side of the running application and holds every object against its schema.
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { readFileSync } from "node:fs";
import { fault, finish, get, hold } from "./fetching.mjs";

const ajv = new Ajv({ strict: true, allErrors: true });
formats(ajv);
ajv.addSchema(JSON.parse(readFileSync(new URL("schemas/hsds.schema.json", import.meta.url))), "hsds");
const schemas = new Map();
const schema = name => schemas.get(name) ?? schemas.set(name, ajv.compile({ $ref: `hsds#/$defs/${name}` })).get(name);

hold("/hsds/", schema("about"), (await get("/hsds/")).body);
const kinds = { services: "service", organizations: "organization", service_at_locations: "service_at_location", taxonomies: "taxonomy", taxonomy_terms: "taxonomy_term" };
for (const [list, kind] of Object.entries(kinds)) {
  const single = ["services", "organizations", "service_at_locations"].includes(list);
  for (const query of ["", "?per_page=1&page=2", "?full=true", ...(single ? ["?minimal=true", "?search=zzzz", "?modified_after=2020-01-01", "?modified_after=2999-01-01T00:00:00Z"] : [])]) {
    const { body: page } = await get(`/hsds/${list}${query}`, { type: "application/json" });
    hold(`${list}${query}`, schema("page"), page);
    if (page.empty !== (page.contents.length === 0) || page.size !== page.contents.length) fault(`${list}${query}`, "counts wrongly");
    if (query === "" && page.empty) fault(list, "is empty");
    if (/zzzz|2999/.test(query) && !page.empty) fault(`${list}${query}`, "finds something");
    for (const item of page.contents) hold(`${list}${query} ${item.id}`, schema(query === "?minimal=true" ? "minimal" : kind), item);
    if (single && query === "")
      for (const item of page.contents.slice(0, 5)) {
        const one = (await get(`/hsds/${list}/${item.id}`)).body;
        hold(`${list}/${item.id}`, schema(kind), one);
        if (one.id !== item.id) fault(`${list}/${item.id}`, "is another");
      }
  }
  if (single) await get(`/hsds/${list}/00000000-0000-4000-8000-000000000000`, { status: 404, type: "application/problem+json" });
  await get(`/hsds/${list}?page=0`, { status: 400, type: "application/problem+json" });
}

// what is asked for is what comes
const service = (await get("/hsds/services?full=true")).body.contents[0];
const term = service.attributes[0].taxonomy_term;
for (const query of [`taxonomy_term_id=${term.id}`, `taxonomy_id=${term.taxonomy_id}`, `organization_id=${service.organization_id}`, `search=${encodeURIComponent(service.name.toUpperCase())}`])
  if (!(await get(`/hsds/services?${query}`)).body.contents.some(s => s.id === service.id)) fault(query, "does not find its service");
if (!(await get("/hsds/taxonomy_terms?per_page=500")).body.contents.some(t => t.id === term.id)) fault("taxonomy_terms", "lack the term of a service");
finish();
