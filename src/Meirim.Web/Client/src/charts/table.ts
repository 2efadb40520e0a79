export interface Row {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  /** Column and row on a map of tiles. */
  readonly tile: readonly [number, number] | undefined;
  readonly link: string | undefined;
}

/** The rows of a table: the first cell is the label, the cell marked data-value (or the last) the number. */
export function readTable(table: HTMLTableElement): Row[] {
  const rows: Row[] = [];
  for (const row of table.tBodies[0]?.rows ?? []) {
    const cell = row.querySelector<HTMLTableCellElement>("[data-value]") ?? row.cells[row.cells.length - 1];
    const label = row.cells[0]?.textContent?.trim();
    const value = Number(cell?.dataset["value"] ?? cell?.textContent?.replace(/[\s\u202f\u00a0]/g, "").replace(",", "."));
    if (!cell || !label || !Number.isFinite(value)) continue;
    const [column, line] = row.dataset["tile"]?.split(",").map(Number) ?? [];
    rows.push({
      label,
      value,
      shown: cell.textContent?.trim() ?? "",
      tile: column === undefined || line === undefined ? undefined : [column, line],
      link: row.cells[0]?.querySelector("a")?.href,
    });
  }
  return rows;
}
