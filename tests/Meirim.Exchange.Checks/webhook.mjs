// Judges a delivery as a receiver would: the published keys, the signature (RFC 9421), the digest (RFC 9530), the event (CloudEvents 1.0).
import { createHash, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { HTTP } from "cloudevents";
import { createVerifier, httpbis } from "http-message-signatures";
import { calculateJwkThumbprint, importJWK } from "jose";
import { words, count, fault, finish, get, hold } from "./fetching.mjs";

const delivery = JSON.parse(readFileSync(words[0], "utf8"));
const body = Buffer.from(delivery.body, "base64");

const { body: published } = await get("/.well-known/jwks.json", { type: "application/jwk-set+json" });
const keys = new Map();
for (const jwk of published.keys) {
  count();
  await importJWK(jwk, jwk.alg);
  if (await calculateJwkThumbprint(jwk) !== jwk.kid) fault("jwks", `${jwk.kid} is not the thumbprint`);
  if (jwk.d) fault("jwks", "holds a private key");
  keys.set(jwk.kid, { id: jwk.kid, algs: ["ecdsa-p256-sha256"], verify: createVerifier(createPublicKey({ key: jwk, format: "jwk" }), "ecdsa-p256-sha256") });
}

const check = message => httpbis.verifyMessage({
  keyLookup: async ({ keyid }) => keys.get(keyid),
  requiredFields: ["@method", "@target-uri", "content-type", "content-digest"],
  requiredParams: ["created", "keyid", "alg", "tag"],
  maxAge: 300,
  tolerance: 60,
  all: true,
}, message).catch(problem => problem.message);

const digest = bytes => `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;
const headers = Object.fromEntries(Object.entries(delivery.headers).map(([name, value]) => [name.toLowerCase(), value]));
const message = { method: delivery.method, url: delivery.url, headers };
count();
if (await check(message) !== true) fault("signature", `does not verify: ${await check(message)}`);
if (headers["content-digest"] !== digest(body)) fault("digest", "is not that of the body");

// what was changed on the way is found
const changed = Buffer.from(body);
changed[changed.length - 3] ^= 1;
if (headers["content-digest"] === digest(changed)) fault("digest", "is that of a changed body, too");
for (const [what, tampered] of Object.entries({
  method: { ...message, method: "PUT" },
  address: { ...message, url: message.url + "&more=1" },
  digest: { ...message, headers: { ...headers, "content-digest": digest(changed) } },
  type: { ...message, headers: { ...headers, "content-type": "application/json" } },
  age: { ...message, headers: { ...headers, "signature-input": headers["signature-input"].replace(/created=\d+/, `created=${Math.floor(Date.now() / 1000) - 5}`) } },
})) {
  count();
  if (await check(tampered) === true) fault("signature", `verifies with another ${what}`);
}

const event = HTTP.toEvent({ headers, body: body.toString("utf8") });
count();
if (!event.validate()) fault("event", "is not valid");
if (event.subject !== event.data.number || !event.id.startsWith(event.subject)) fault("event", `subject ${event.subject}, id ${event.id}`);

// and is what our own description says
const { body: document } = await get("/api/openapi.json");
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addSchema(document, "api");
hold("event", ajv.compile({ $ref: "api#/components/schemas/EntryEvent" }), JSON.parse(body));
finish();
