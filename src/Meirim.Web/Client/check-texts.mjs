// Breaks the build when a text is missing in a language, stands twice, or is asked for and does not exist.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseWithDuplicates } from "./json.mjs";

const languages = ["kk", "ru", "en", "lv"];
const forms = { kk: ["one", "other"], ru: ["one", "few", "many", "other"], en: ["one", "other"], lv: ["zero", "one", "other"] };
const skipped = new Set(["node_modules", "bin", "obj", "wwwroot", "Client"]);

/** Says every complaint about the texts under these folders; the exit code is 1 when there is one. */
function checkTexts(...folders) {
  const files = folders.flatMap(f => [...walk(f)]);
  const complaints = [];
  const where = new Map();
  const names = new Set();
  for (const file of files.filter(f => f.endsWith(".texts.json"))) {
    const say = text => complaints.push(`${relative(process.cwd(), file)}: error TEXT: ${text}`);
    const name = file.split(/[\\/]/).pop();
    if (names.has(name)) say("another file has this name; texts are embedded by name");
    names.add(name);
    try {
      for (const [key, text] of parseWithDuplicates(readFileSync(file, "utf8"), say)) {
        if (where.has(key)) say(`'${key}' stands also in ${relative(process.cwd(), where.get(key))}`);
        where.set(key, file);
        checkLanguages(key, text, say);
      }
    } catch (error) {
      say(error.message);
    }
  }
  for (const file of files.filter(f => /\.(cs|cshtml)$/.test(f))) {
    const source = readFileSync(file, "utf8");
    for (const [, key] of source.matchAll(/\b(?:T|Texts|texts)\["([^"\\{}]+)"\s*[,\]]/g))
      if (!where.has(key)) complaints.push(`${relative(process.cwd(), file)}: error TEXT: no text '${key}'`);
  }
  if (complaints.length > 0) {
    for (const complaint of complaints) console.error(complaint);
    process.exitCode = 1;
  }
}

function checkLanguages(key, text, say) {
  for (const language of languages) {
    const value = text[language];
    if (value === undefined || value === "") say(`'${key}' is missing in '${language}'`);
    else if (typeof value === "object")
      for (const form of forms[language]) if (!value[form]) say(`'${key}' has no form '${form}' in '${language}'`);
  }
  for (const language of Object.keys(text)) if (!languages.includes(language)) say(`'${key}' has an unknown language '${language}'`);
  const places = languages.map(l => holes(text[l])).filter(p => p !== undefined);
  if (new Set(places).size > 1) say(`'${key}' has other placeholders in one language than in another`);
}

/** The placeholders of a text; of plural forms, those of the form for many. */
function holes(value) {
  const text = typeof value === "object" ? value.other : value;
  if (typeof text !== "string") return undefined;
  return [...new Set([...text.matchAll(/\{(\d+)/g)].map(m => m[1]))].sort().join(",");
}

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name) || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

checkTexts(...process.argv.slice(2));
