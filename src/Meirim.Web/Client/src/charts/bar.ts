import * as Plot from "@observablehq/plot";
import { withoutInlineStyle } from "./inert";
import type { Row } from "./table";
import { wrap } from "./wrap";

const FontSize = 16;
const LineHeight = 1.25;
const BarHeight = 16;
const Gap = 14;

/** Lying bars with the number at the end of each. The words stand above their bars, on as many lines as they need. */
export function barChart(rows: readonly Row[], width: number): Element {
  const font = `${FontSize}px ${getComputedStyle(document.body).fontFamily}`;
  let next = 0;
  const placed = rows.map(row => {
    const lines = wrap(capital(row.label), width, font);
    const top = next;
    const bar = top + lines.length * FontSize * LineHeight + 3;
    next = bar + BarHeight + Gap;
    return { ...row, label: lines.join("\n"), top, bar, end: bar + BarHeight };
  });
  const svg = withoutInlineStyle(inert => Plot.plot({
    document: inert,
    width,
    height: next,
    marginLeft: 0,
    marginRight: 64,
    marginTop: 0,
    marginBottom: 0,
    x: { axis: null, domain: [0, Math.max(1, ...rows.map(r => r.value))] },
    y: { axis: null, domain: [next, 0] },
    marks: [
      Plot.rect(placed, { x1: 0, x2: "value", y1: "bar", y2: "end", rx: 3, className: "m-bars" }),
      Plot.text(placed, { x: 0, y: "top", text: "label", textAnchor: "start", lineAnchor: "top", lineHeight: LineHeight, fontSize: FontSize }),
      Plot.text(placed, { x: "value", y: d => (d.bar + d.end) / 2, text: "shown", textAnchor: "start", dx: 8, fontSize: FontSize, fontWeight: 600 }),
    ],
  }));
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(document.documentElement.lang) + words.slice(1);
}
