import type { Row } from "./table";
import { wrap } from "./wrap";

const Gap = 4;
const NameSize = 12;
const CountSize = 15;

/** Below this width the names do not fit into their tiles. */
export const LeastWidth = 620;

/** Rows that know their tile, as a map of equal squares: darker is more. Who reads by ear or keyboard has the table below. */
export function tileMap(rows: readonly Row[], width: number): Element {
  const placed = rows.flatMap(row => row.tile ? [{ ...row, column: row.tile[0], line: row.tile[1] }] : []);
  const columns = 1 + Math.max(...placed.map(r => r.column));
  const lines = 1 + Math.max(...placed.map(r => r.line));
  const side = Math.min(118, Math.floor(width / columns));
  const font = `${NameSize}px ${getComputedStyle(document.body).fontFamily}`;
  const most = Math.max(1, ...placed.map(r => r.value));
  const svg = element("svg", { viewBox: `0 0 ${side * columns} ${side * lines}`, width: side * columns, height: side * lines, "aria-hidden": "true" });
  for (const row of placed) {
    const [x, y] = [row.column * side, row.line * side];
    const tile = element(row.link ? "a" : "g", row.link ? { href: row.link, tabindex: -1 } : {});
    const shade = row.value === 0 ? 0 : 1 + Math.min(4, Math.floor(5 * Math.sqrt(row.value / most)));
    tile.append(element("rect", { class: "m-tile", "data-shade": shade, x: x + Gap / 2, y: y + Gap / 2, width: side - Gap, height: side - Gap, rx: 6 }));
    // a double name may part at its hyphen
    const words = wrap(row.label.replaceAll("-", "- "), side - 4 * Gap, font).map(line => line.replaceAll("- ", "-"));
    words.slice(0, 3).forEach((line, i) => tile.append(text(line, x + 2 * Gap, y + 20 + i * NameSize * 1.2, NameSize)));
    tile.append(text(row.shown, x + 2 * Gap, y + side - 12, CountSize, "600"));
    svg.append(tile);
  }
  return svg;
}

function text(words: string, x: number, y: number, size: number, weight = "400"): Element {
  const made = element("text", { x, y, "font-size": size, "font-weight": weight });
  made.textContent = words;
  return made;
}

function element(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
