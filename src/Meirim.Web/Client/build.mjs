// Makes wwwroot/dist out of this folder: styles, fonts, one module for each file of src/, a manifest of their hashed names,
// and compressed copies. Run by the build of Meirim.Web, and only when something here changed.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { alone } from "./lock.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../wwwroot/dist");

await alone(join(here, "node_modules.lock"), async () => {
  install();
  run("typescript/bin/tsc", "--noEmit");
  await bundle();
});

/** npm ci, when the lock file is newer than what is installed. */
function install() {
  const installed = join(here, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(here, "package-lock.json")).mtimeMs) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
}

function run(script, ...args) {
  execFileSync(process.execPath, [join(here, "node_modules", script), ...args], { cwd: here, stdio: "inherit" });
}

async function bundle() {
  const { build } = await import("esbuild");
  const made = join(here, "../wwwroot/.dist-" + process.pid);
  const entries = ["mark.svg", "styles/site.css", ...readdirSync(join(here, "src")).filter(f => f.endsWith(".ts")).map(f => "src/" + f)];
  const result = await build({
    absWorkingDir: here,
    entryPoints: entries,
    outdir: made,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/dist",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: ["es2022", "chrome109", "firefox115", "safari16"],
    loader: { ".woff2": "file", ".svg": "copy" },
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const manifest = {};
  for (const [output, { entryPoint }] of Object.entries(result.metafile.outputs)) {
    const file = output.split("/").pop();
    if (entryPoint) manifest[entryPoint.split("/").pop().replace(/\.ts$/, ".js")] = file;
    else if (file.endsWith(".woff2")) manifest[file.replace(/-[A-Z0-9]{8}\.woff2$/, ".woff2")] = file;
  }
  for (const file of readdirSync(made).filter(f => /\.(css|js)$/.test(f))) {
    const bytes = readFileSync(join(made, file));
    writeFileSync(join(made, file + ".br"), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(join(made, file + ".gz"), gzipSync(bytes, { level: 9 }));
  }
  // whole fonts, for the PDFs that the program writes
  for (const [weight, face] of [[400, "400Regular"], [700, "700Bold"]])
    cpSync(join(here, `node_modules/@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`), join(made, `NotoSans-${weight}.ttf`));
  writeFileSync(join(made, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
  put(made);
}

/** The new folder takes the place of the old one. */
function put(made) {
  mkdirSync(dist, { recursive: true });
  const kept = new Set(readdirSync(made));
  // the manifest goes last: whoever reads it finds every file that it names
  for (const file of [...kept].filter(f => f !== "manifest.json")) cpSync(join(made, file), join(dist, file));
  renameSync(join(made, "manifest.json"), join(dist, "manifest.json"));
  for (const file of readdirSync(dist)) if (!kept.has(file)) rmSync(join(dist, file));
  rmSync(made, { recursive: true });
}
