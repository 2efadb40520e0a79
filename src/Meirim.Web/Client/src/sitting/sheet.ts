// The answers as this browser knows them, and their hash, reckoned like the server's (Testing/Sit/Sheet.cs).
import type { Values } from "./outbox";

export interface Entry { s: number; r: Values | null; m: boolean }

export const isAnswered = (entry: Entry | undefined): boolean => entry?.r != null && Object.keys(entry.r).length > 0;

export async function hashOf(sheet: Map<number, Entry>): Promise<string> {
  const lines = [...sheet.entries()].sort((a, b) => a[0] - b[0]).map(([q, { s, r }]) =>
    `${q}\t${s}\t${Object.keys(r ?? {}).sort().map(id => `${id}=${r![id]!.join("\u001f")}`).join("\u001e")}\n`);
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("")));
  return [...new Uint8Array(bytes)].map(b => b.toString(16).padStart(2, "0")).join("");
}
