// What the page asks of the server, and what it is told.
import type { Change, Values } from "./outbox";

export interface Clock { now: number; endsAt?: number; pausedAt?: number; state: State }
export type State = "Drawn" | "Running" | "Paused" | "HandedIn" | "Closed";
export interface Receipt { answered: number; questions: number; hash: string; mark: string; at: string; byTime: boolean }
export interface Taken {
  token: string; clock: Clock; startedAt?: number; allotted: number; extra: number; language: string; at?: number;
  questions: { n: number; block: string }[];
  answers: { q: number; s: number; r: Values; m: boolean }[];
  receipt?: Receipt;
}
export interface Question { n: number; html: Record<string, string> }
export interface Saved extends Clock { saved: { q: number; s: number }[]; refused: { q: number; s: number; code: string }[] }

/** The server refused, by a code that the page has a text for. */
export class Refusal extends Error {
  constructor(readonly code: string, readonly status: number) { super(code); }
}

export class Server {
  private token = "";

  /** Headers that say in which browser this is. */
  shown: Record<string, string> = {};

  constructor(private readonly address: string) {}

  async take(code?: string): Promise<Taken> {
    const taken = await this.ask<Taken>("take", { code });
    this.token = taken.token;
    return taken;
  }

  start(): Promise<{ clock: Clock; startedAt: number }> { return this.ask("start", {}); }

  questions(from: number, count: number): Promise<Question[]> { return this.ask(`questions?from=${from}&count=${count}`); }

  save(answers: Change[], about: object): Promise<Saved> { return this.ask("answers", { answers, ...about }); }

  handIn(hash: string): Promise<Receipt> { return this.ask("hand-in", { hash }); }

  private async ask<T>(what: string, body?: object): Promise<T> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 15_000);
    try {
      const answer = await fetch(`${this.address}/${what}`, {
        method: body ? "POST" : "GET",
        headers: { ...this.shown, Authorization: `Sitting ${this.token}`, ...(body ? { "Content-Type": "application/json" } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        cache: "no-store",
        signal: stop.signal,
      });
      if (answer.ok) return await answer.json() as T;
      const refused = await answer.json().catch(() => ({})) as { code?: string };
      throw new Refusal(refused.code ?? "", answer.status);
    } finally {
      clearTimeout(timer);
    }
  }
}
