import { barChart } from "./charts/bar";
import { LeastWidth, tileMap } from "./charts/map";
import { readTable, type Row } from "./charts/table";

// Lines are broken by the widths of our own letters, which must have come first.
await document.fonts.ready;

// A table marked data-chart="bar" or data-chart="map" is drawn as a picture. The table stays for those who read: folded under the words of
// data-fold where they are given, below the picture otherwise.
for (const table of document.querySelectorAll<HTMLTableElement>("table[data-chart]")) {
  const rows = readTable(table);
  if (rows.length === 0) continue;
  const picture = document.createElement("div");
  picture.className = "m-chart";
  if (table.caption) {
    const caption = document.createElement("p");
    caption.className = "m-chart-caption";
    caption.setAttribute("aria-hidden", "true");
    caption.textContent = table.caption.textContent;
    picture.append(caption);
  }
  table.before(picture);
  keepDrawn(picture, rows, table.dataset["chart"] === "map" && rows.some(r => r.tile));
  const words = table.dataset["fold"];
  if (words) fold(table, words);
  // the picture above bears the same words
  else table.caption?.classList.add("ds-sr-only");
}

/** Draws again when the width changes: a phone that is turned, a window that is pulled. */
function keepDrawn(picture: HTMLElement, rows: readonly Row[], isMap: boolean): void {
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(picture.clientWidth);
    if (width === drawn || width < 100) return;
    drawn = width;
    picture.querySelector("svg")?.remove();
    picture.append(isMap && width >= LeastWidth ? tileMap(rows, width) : barChart(rows, width));
  }).observe(picture);
}

function fold(table: HTMLTableElement, words: string): void {
  const details = document.createElement("details");
  details.className = "m-more";
  const summary = document.createElement("summary");
  summary.textContent = words;
  table.replaceWith(details);
  details.append(summary, table);
}
