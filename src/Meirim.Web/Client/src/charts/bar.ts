import * as Plot from "@observablehq/plot";
import { withoutInlineStyle } from "./inert";
import type { Row } from "./table";

/** Lying bars with the number at the end of each. The words stand above their bars, so that long names have room on a phone. */
export function barChart(rows: readonly Row[], caption: string): HTMLElement {
  const svg = withoutInlineStyle(inert => Plot.plot({
    document: inert,
    width: 640,
    height: rows.length * 52 + 8,
    marginLeft: 0,
    marginRight: 64,
    marginTop: 8,
    marginBottom: 0,
    x: { axis: null, domain: [0, Math.max(1, ...rows.map(r => r.value))] },
    y: { axis: null, domain: rows.map(r => r.label), padding: 0 },
    marks: [
      Plot.barX(rows, { x: "value", y: "label", insetTop: 26, insetBottom: 8, rx: 3, className: "m-bars", fill: "currentColor" }),
      Plot.text(rows, { x: 0, y: "label", text: "label", textAnchor: "start", dy: -10, fontSize: 16 }),
      Plot.text(rows, { x: "value", y: "label", text: "shown", textAnchor: "start", dx: 8, dy: 9, fontSize: 16, fontWeight: 600 }),
    ],
  }));
  svg.setAttribute("aria-hidden", "true");
  for (const bar of svg.querySelectorAll(".m-bars rect")) bar.classList.add("m-bar");
  const figure = document.createElement("div");
  figure.className = "m-chart";
  figure.setAttribute("data-picture-of", caption);
  figure.append(svg);
  return figure;
}
