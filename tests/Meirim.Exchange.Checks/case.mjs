// Walks through the CASE 1.1 binding of the running application and holds every object against the schema of its class.
import Ajv from "ajv/dist/2019.js";
import formats from "ajv-formats";
import { readFileSync } from "node:fs";
import { count, fault, finish, get, hold } from "./fetching.mjs";

const ajv = new Ajv({ strict: true, allErrors: true });
formats(ajv);
ajv.addSchema(JSON.parse(readFileSync(new URL("schemas/case.schema.json", import.meta.url))), "case");
const schema = name => ajv.getSchema(`case#/$defs/${name}`) ?? ajv.compile({ $ref: `case#/$defs/${name}` });
const root = "/ims/case/v1p1";

const documents = (await get(`${root}/CFDocuments`)).body;
hold("CFDocuments", schema("CFDocumentSet"), documents);
if (documents.CFDocuments.length === 0) fault("CFDocuments", "none");

for (const listed of documents.CFDocuments) {
  const { body: document } = await get(listed.uri);
  hold(listed.uri, schema("CFDocument"), document);
  const { body: package_ } = await get(document.CFPackageURI.uri);
  hold(document.CFPackageURI.uri, schema("CFPackage"), package_);
  const ids = new Set([document.identifier, ...package_.CFItems.map(i => i.identifier)]);
  for (const a of package_.CFAssociations)
    for (const end of [a.originNodeURI, a.destinationNodeURI])
      if (!ids.has(end.identifier)) fault(a.uri, "leads out of the package");
  const types = new Set(package_.CFDefinitions.CFItemTypes.map(t => t.identifier));
  for (const item of package_.CFItems) if (!types.has(item.CFItemTypeURI.identifier)) fault(item.uri, "of no type that the package defines");
}

// every address that the last package names is answered, each with the class that it should have
const last = (await get(documents.CFDocuments.at(-1).CFPackageURI.uri)).body;
for (const item of last.CFItems.slice(0, 25)) {
  hold(item.uri, schema("CFItem"), (await get(item.uri)).body);
  const set = (await get(item.uri.replace("CFItems", "CFItemAssociations"))).body;
  hold("CFItemAssociations", schema("CFAssociationSet"), set);
  if (set.CFAssociations.length === 0) fault(item.uri, "has no association");
}
for (const association of last.CFAssociations.slice(0, 25)) hold(association.uri, schema("CFAssociation"), (await get(association.uri)).body);
for (const type of last.CFDefinitions.CFItemTypes) hold(type.uri, schema("CFItemTypeSet"), (await get(type.uri)).body);

const unknown = "00000000-0000-4000-8000-000000000000";
for (const kind of ["CFDocuments", "CFPackages", "CFItems", "CFAssociations", "CFItemAssociations", "CFItemTypes"])
  for (const id of [unknown, "nothing"]) hold(`${kind}/${id}`, schema("imsx_StatusInfo"), (await get(`${root}/${kind}/${id}`, { status: 404 })).body);
const first = await get(`${root}/CFDocuments?limit=1`);
if (first.body.CFDocuments.length !== 1 || Number(first.headers.get("x-total-count")) !== documents.CFDocuments.length) fault("CFDocuments?limit=1", "does not page");
hold("limit=x", schema("imsx_StatusInfo"), (await get(`${root}/CFDocuments?limit=x`, { status: 400 })).body);
count();
finish();
