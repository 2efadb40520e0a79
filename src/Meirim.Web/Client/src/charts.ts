import { barChart } from "./charts/bar";
import { readTable } from "./charts/table";

// A table marked data-chart="bar" is drawn as a picture above it. The table stays: people look, screen readers read.
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-chart="bar"]')) {
  const rows = readTable(table);
  if (rows.length > 0) table.before(barChart(rows, table.caption?.textContent?.trim() ?? ""));
}
