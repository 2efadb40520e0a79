// Reads what is chosen on the screen and puts it back there. A control says by data-value which response it belongs to.
import type { Values } from "./outbox";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controls = (place: Element): Control[] => [...place.querySelectorAll<Control>("[data-value]")];

const isBox = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");

/** Signs that no database keeps, and halves of letters, are left out. */
const clean = (text: string): string => text.replace(/[\u0000\p{Surrogate}]/gu, "").trim();

function valueOf(control: Control): string | null {
  if (isBox(control)) return control.checked ? control.value : null;
  const chosen = clean(control.value);
  if (chosen === "") return null;
  const other = control.dataset["other"];
  switch (control.dataset["kind"]) {
    case "pair-right": return `${other} ${chosen}`;
    case "pair-left": return `${chosen} ${other}`;
    default: return chosen;
  }
}

export function read(place: Element): Values | null {
  const values: Values = {};
  for (const control of controls(place)) {
    const value = valueOf(control);
    if (value !== null) (values[control.dataset["value"] ?? ""] ??= []).push(value);
  }
  return Object.keys(values).length > 0 ? values : null;
}

export function show(place: Element, values: Values | null): void {
  const seen = new Map<string, number>();
  for (const control of controls(place)) {
    const response = control.dataset["value"] ?? "";
    const given = values?.[response] ?? [];
    if (isBox(control)) { control.checked = given.includes(control.value); continue; }
    const other = control.dataset["other"];
    switch (control.dataset["kind"]) {
      case "pair-right": control.value = given.find(v => v.startsWith(other + " "))?.slice((other ?? "").length + 1) ?? ""; break;
      case "pair-left": control.value = given.find(v => v.endsWith(" " + other))?.slice(0, -(other ?? "").length - 1) ?? ""; break;
      default: {
        const place = seen.get(response) ?? 0;
        seen.set(response, place + 1);
        control.value = given[place] ?? "";
      }
    }
  }
}
