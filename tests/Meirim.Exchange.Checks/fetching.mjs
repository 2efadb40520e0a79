// What every check shares: asking the running application, and collecting what is wrong.
const [, , address, ...rest] = process.argv;
const faults = [];
let checked = 0;

export { address };

/** What the test gives beside the address. */
export const words = rest;

/** The answer in JSON; any other status than the expected one is a fault. */
export async function get(path, { status = 200, headers = {}, type } = {}) {
  const response = await fetch(new URL(path, address), { headers });
  if (response.status !== status) fault(path, `status ${response.status} instead of ${status}`);
  if (type && !response.headers.get("content-type")?.startsWith(type)) fault(path, `content type ${response.headers.get("content-type")}`);
  return { body: await response.json(), headers: response.headers };
}

export function fault(where, what) {
  faults.push(`${where}: ${what}`);
}

/** Holds a value against a compiled schema. */
export function hold(where, validate, value) {
  checked++;
  if (!validate(value)) for (const e of validate.errors.slice(0, 5)) fault(where, `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

export function count() {
  checked++;
}

/** The last line is what the test reads. */
export function finish() {
  for (const f of faults.slice(0, 40)) console.error(f);
  console.log(`${checked} checked, ${faults.length} faults`);
  process.exit(faults.length === 0 && checked > 0 ? 0 : 1);
}
