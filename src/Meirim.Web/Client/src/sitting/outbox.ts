// What nobody acknowledged yet lies in the browser's own database: a closed tab, a dead battery, an hour without a network
// lose nothing. A change leaves it only when the server said that it is on the disk.
import { openDB, type IDBPDatabase } from "idb";

export type Values = Record<string, string[]>;

/** One change of an answer: question, sequence, moment by the server's clock, values, mark. */
export interface Change { q: number; s: number; at: number; r: Values | null; m: boolean }

type Stored = Change & { attempt: string };

export class Outbox {
  private constructor(private readonly db: IDBPDatabase | null, private readonly attempt: string, private readonly memory: Map<number, Change>) {}

  static async open(attempt: string): Promise<Outbox> {
    const memory = new Map<number, Change>();
    try {
      const db = await openDB("meirim-sitting", 1, { upgrade: made => { made.createObjectStore("changes", { keyPath: ["attempt", "s"] }); } });
      const kept = await db.getAll("changes", IDBKeyRange.bound([attempt, 0], [attempt, Number.MAX_SAFE_INTEGER])) as Stored[];
      for (const { attempt: _, ...change } of kept) memory.set(change.s, change);
      return new Outbox(db, attempt, memory);
    } catch {
      // a browser that keeps nothing (private window): the page itself keeps it, and says so
      return new Outbox(null, attempt, memory);
    }
  }

  /** False when only this page keeps the changes: closing it would lose those that wait. */
  get isKept(): boolean { return this.db !== null; }

  get size(): number { return this.memory.size; }

  get last(): number { return Math.max(0, ...this.memory.keys()); }

  waiting(most: number): Change[] { return [...this.memory.values()].sort((a, b) => a.s - b.s).slice(0, most); }

  holds(q: number): boolean { return [...this.memory.values()].some(c => c.q === q); }

  async put(change: Change): Promise<void> {
    this.memory.set(change.s, change);
    await this.db?.put("changes", { ...change, attempt: this.attempt });
  }

  async remove(sequences: Iterable<number>): Promise<void> {
    for (const s of sequences) {
      this.memory.delete(s);
      await this.db?.delete("changes", [this.attempt, s]);
    }
  }
}
