// Takes the CSS that the design system's theme tool built, and leaves its working folders behind.
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const note = `/* Made by the theme tool of Designsystemet from theme/designsystemet.config.json.
   Not edited by hand; made again with:  cd src/Meirim.Web/Client && npm run theme */\n`;
const css = readFileSync("design-tokens-build/meirim.css", "utf8").replace('@charset "UTF-8";\n', "");
writeFileSync("../styles/theme.css", note + css);
for (const folder of ["design-tokens", "design-tokens-build"]) rmSync(folder, { recursive: true });
