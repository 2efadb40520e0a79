// The sitting of a test: one question at a time, every change kept here until the server has it on its disk.
import { Outbox, type Values } from "./sitting/outbox";
import { ServerClock, minutes } from "./sitting/clock";
import { shownKeys } from "./sitting/seb";
import { Refusal, Server, type Clock, type Receipt, type Taken } from "./sitting/server";
import { read, show } from "./sitting/question";
import { hashOf, isAnswered, type Entry } from "./sitting/sheet";

const beat = 4_000, slowest = 15_000, typing = 1_000, ahead = 10, warnings = [30, 10, 5, 1];

const root = document.querySelector<HTMLElement>("#sitting")!;
const part = <T extends HTMLElement = HTMLElement>(name: string): T => root.querySelector<T>(`[data-part="${name}"]`)!;
const texts = new Map([...root.querySelector("template")!.content.querySelectorAll<HTMLElement>("[data-text]")].map(e => [e.dataset["text"]!, e.textContent ?? ""]));
const say = (key: string, ...values: (string | number)[]) => values.reduce<string>((text, value, i) => text.replaceAll(`{${i}}`, String(value)), texts.get(key) ?? key);
const id = root.dataset["attempt"]!;
const mine = "sitting-" + id;

/** The round is sat in another browser than this. */
const isOutside = (code: string) => code.startsWith("SEB-");

class Sitting {
  private readonly server = new Server(root.dataset["address"]!);
  private readonly clock = new ServerClock();
  private readonly sheet = new Map<number, Entry>();
  private readonly questions = new Map<number, Record<string, string>>();
  private readonly failed = new Map<number, string>();
  private readonly events: { id: string; k: string; at: number }[] = [];
  private outbox!: Outbox;
  private all: { n: number; block: string }[] = [];
  private language = "";
  private current = 1;
  private sequence = 0;
  private endsAt: number | undefined;
  private pausedAt: number | undefined;
  private paused = false;
  private over = false;
  private pause = beat;
  private timer = 0;
  private busy: Promise<void> | null = null;
  private spoken = Infinity;

  async open(): Promise<void> {
    this.outbox = await Outbox.open(id);
    this.bind();
    if (root.dataset["seb"]) this.server.shown = await shownKeys();
    // the same tab after a reload goes on by itself; another one asks first, because it takes the pen out of the first one's hand
    if (root.dataset["state"] === "Drawn" || sessionStorage.getItem(mine) || root.dataset["state"] === "HandedIn" || root.dataset["state"] === "Closed") await this.take();
    else this.view("elsewhere");
  }

  private async take(code?: string): Promise<void> {
    try {
      const asked = performance.now();
      const taken = await this.server.take(code);
      sessionStorage.setItem(mine, "1");
      this.clock.set(taken.clock.now, asked);
      await this.begin(taken);
    } catch (problem) {
      if (problem instanceof Refusal && ["SIT-011", "SIT-012", "SIT-017"].includes(problem.code)) {
        this.view("code");
        part("code-error").textContent = problem.code === "SIT-011" ? "" : say(problem.code);
        part<HTMLInputElement>("code-value").focus();
      } else if (problem instanceof Refusal) this.stop(problem.code);
      else { this.notice("offline"); setTimeout(() => void this.take(code), 5_000); }
    }
  }

  private async begin(taken: Taken): Promise<void> {
    if (taken.receipt) { this.finish(taken.receipt); return; }
    this.all = taken.questions;
    this.language = taken.language;
    for (const a of taken.answers) this.sheet.set(a.q, { s: a.s, r: Object.keys(a.r).length > 0 ? a.r : null, m: a.m });
    // what this browser still holds is newer than what the server knew
    for (const c of this.outbox.waiting(Infinity)) if (c.s > (this.sheet.get(c.q)?.s ?? 0)) this.sheet.set(c.q, { s: c.s, r: c.r, m: c.m });
    this.sequence = Math.max(this.outbox.last, 0, ...[...this.sheet.values()].map(e => e.s));
    this.heard(taken.clock);
    if (taken.startedAt === undefined) { this.view("start"); return; }
    await this.run(taken.at);
  }

  private async start(): Promise<void> {
    const button = part<HTMLButtonElement>("begin");
    button.disabled = true;
    part("start-error").textContent = "";
    try {
      const asked = performance.now();
      const started = await this.server.start();
      this.clock.set(started.clock.now, asked);
      this.heard(started.clock);
      await this.run();
    } catch (problem) {
      if (problem instanceof Refusal && isOutside(problem.code)) { this.stop(problem.code); return; }
      part("start-error").textContent = say(problem instanceof Refusal ? problem.code : "offline");
      button.disabled = false;
    }
  }

  private async run(heard = 1): Promise<void> {
    this.drawMap();
    if (!this.outbox.isKept) this.notice("not-kept");
    const last = Number(sessionStorage.getItem(mine + "-at")) || heard;
    const at = last >= 1 && last <= this.all.length ? last : 1;
    await this.fetchAround(at);
    this.view("run");
    this.go(at, false);
    setInterval(() => this.tick(), 500);
    void this.fetchRest();
    this.plan(0);
  }

  // ---- questions

  private async fetchAround(n: number): Promise<void> {
    while (!this.questions.has(n)) {
      try {
        for (const q of await this.server.questions(n, ahead)) this.questions.set(q.n, q.html);
        this.notice("");
      } catch (problem) {
        if (problem instanceof Refusal && problem.code !== "SIT-008" && problem.status !== 503) { this.stop(problem.code); return; }
        this.notice(problem instanceof Refusal && problem.code === "SIT-008" ? "" : "offline");
        await new Promise(wait => setTimeout(wait, 3_000));
      }
    }
  }

  /** The other questions come one screenful after the other, so that a network that goes away takes none of them along. */
  private async fetchRest(): Promise<void> {
    for (const { n } of this.all) if (!this.over && !this.questions.has(n)) await this.fetchAround(n);
  }

  private go(n: number, focus = true): void {
    this.keep();
    this.current = n;
    sessionStorage.setItem(mine + "-at", String(n));
    const html = this.questions.get(n);
    const place = part("question");
    if (!html) {
      place.textContent = say("loading");
      void this.fetchAround(n).then(() => { if (this.current === n && this.questions.has(n)) this.go(n, focus); });
      return;
    }
    place.innerHTML = html[this.language] ?? "";
    place.lang = this.language;
    show(place, this.sheet.get(n)?.r ?? null);
    const other = Object.keys(html).find(l => l !== this.language);
    const beside = part("beside");
    beside.hidden = !other || !part<HTMLInputElement>("side-by-side").checked;
    beside.innerHTML = other ? html[other]! : "";
    if (other) {
      beside.lang = other;
      // it is there to be read: the answer is given once
      for (const control of beside.querySelectorAll<HTMLInputElement>("[data-value]")) { control.disabled = true; control.removeAttribute("name"); }
      show(beside, this.sheet.get(n)?.r ?? null);
    }
    part("number").textContent = say("question-of", n, this.all.length);
    part<HTMLInputElement>("mark").checked = this.sheet.get(n)?.m ?? false;
    part<HTMLButtonElement>("back").disabled = n === 1;
    part<HTMLButtonElement>("next").hidden = n === this.all.length;
    this.drawState();
    if (focus) part("number").focus();
  }

  // ---- answers

  private typed = 0;

  private changed(event: Event): void {
    clearTimeout(this.typed);
    const text = event.type === "input" && event.target instanceof HTMLElement && (event.target.matches("textarea") || (event.target as HTMLInputElement).type === "text");
    // typed words wait for a pause in typing, at most two seconds
    if (text) this.typed = window.setTimeout(() => this.keep(), typing);
    else this.keep();
  }

  /** Notes what stands on the screen when it differs from what was noted. */
  private keep(): void {
    if (this.over || this.paused || !this.questions.has(this.current)) return;
    clearTimeout(this.typed);
    const place = part("question");
    if (!place.querySelector("[data-value]")) return;
    this.note(this.current, read(place), part<HTMLInputElement>("mark").checked);
  }

  private note(q: number, r: Values | null, m: boolean): void {
    const before = this.sheet.get(q);
    if (JSON.stringify(before?.r ?? null) === JSON.stringify(r) && (before?.m ?? false) === m) return;
    const s = ++this.sequence;
    this.sheet.set(q, { s, r, m });
    this.failed.delete(q);
    void this.outbox.put({ q, s, at: Math.round(this.clock.now), r, m }).then(() => this.plan(300));
    this.drawState();
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    if (!this.over) this.timer = window.setTimeout(() => void this.send(), wait);
  }

  private send(): Promise<void> {
    this.busy ??= this.once().finally(() => { this.busy = null; });
    return this.busy;
  }

  private async once(): Promise<void> {
    const waiting = this.outbox.waiting(100);
    const told = this.events.slice(0, 50);
    const asked = performance.now();
    try {
      const reply = await this.server.save(waiting, {
        now: Math.round(this.clock.now), question: this.current, unsaved: this.outbox.size - waiting.length, drift: this.clock.drift,
        answered: [...this.sheet.values()].filter(isAnswered).length, events: told,
      });
      this.clock.set(reply.now, asked);
      this.events.splice(0, told.length);
      for (const { q, code } of reply.refused) this.failed.set(q, code);
      await this.outbox.remove([...reply.saved, ...reply.refused].map(c => c.s));
      this.pause = beat;
      this.notice(Math.abs(this.clock.drift) > 30_000 ? "clock-off" : this.outbox.isKept ? "" : "not-kept");
      this.heard(reply);
    } catch (problem) {
      if (problem instanceof Refusal && problem.status !== 503 && problem.status < 500 && problem.status !== 429) {
        if (problem.code === "SIT-003" || problem.code === "SIT-004") { await this.take(); return; }
        this.stop(problem.code);
        return;
      }
      this.pause = Math.min(this.pause * 1.5, slowest);
      this.notice("offline");
    }
    this.drawState();
    this.plan(this.outbox.size > 0 && this.pause === beat ? 0 : this.pause);
  }

  // ---- time

  private heard(clock: Clock): void {
    this.endsAt = clock.endsAt;
    this.pausedAt = clock.pausedAt;
    const paused = clock.state === "Paused";
    if (paused !== this.paused) {
      this.paused = paused;
      part("paused").hidden = !paused;
      part("work").inert = paused;
      part("work").hidden = paused;
      if (paused) part("paused").focus();
    }
    this.tick();
  }

  /** While the clock is stopped, what was left when it stopped. */
  private get left(): number { return (this.endsAt ?? Infinity) - (this.pausedAt ?? this.clock.now); }

  private tick(): void {
    if (this.over) return;
    const left = this.left;
    part("left").textContent = Number.isFinite(left) ? minutes(left) : "";
    if (!Number.isFinite(left)) return;
    const now = warnings.filter(w => left <= w * 60_000).at(-1) ?? Infinity;
    if (now < this.spoken && left > 0) part("spoken").textContent = say("minutes-left", now);
    this.spoken = now;
    if (left <= 0) void this.handIn();
  }

  // ---- the end

  private handing = false;

  private async handIn(): Promise<void> {
    if (this.handing) return;
    this.keep();
    this.handing = true;
    this.view("handing");
    for (;;) {
      await this.send();
      if (this.over) return;
      if (this.outbox.size === 0)
        try {
          this.finish(await this.server.handIn(await hashOf(this.sheet)));
          return;
        } catch (problem) {
          if (problem instanceof Refusal && problem.status < 500) { this.stop(problem.code); return; }
        }
      part("handing-left").textContent = this.outbox.size > 0 ? say("unsaved", this.outbox.size) : say("offline");
      await new Promise(wait => setTimeout(wait, 2_000));
    }
  }

  private finish(receipt: Receipt): void {
    this.close();
    part("receipt-answered").textContent = say("answered-of", receipt.answered, receipt.questions);
    part("receipt-hash").textContent = receipt.mark;
    part("receipt-at").textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short", timeZone: root.dataset["zone"] }).format(new Date(receipt.at));
    part("by-time").hidden = !receipt.byTime;
    this.view("done");
  }

  private stop(code: string): void {
    this.close();
    part(isOutside(code) ? "outside-why" : "stopped-why").textContent = say(texts.has(code) ? code : "SIT-001");
    part("again").hidden = code !== "SIT-002";
    this.view(isOutside(code) ? "outside" : "stopped");
  }

  /** Nothing of the questions stays in the page. */
  private close(): void {
    this.over = true;
    clearTimeout(this.timer);
    this.questions.clear();
    part("question").replaceChildren();
    part("beside").replaceChildren();
  }

  // ---- the screen

  private view(name: string): void {
    for (const section of root.querySelectorAll<HTMLElement>("[data-view]")) section.hidden = section.dataset["view"] !== name;
    const shown = root.querySelector<HTMLElement>(`[data-view="${name}"]`);
    if (name !== "run") shown?.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
  }

  private notice(key: string): void {
    const place = part("notice");
    if (place.dataset["key"] === key) return;
    place.dataset["key"] = key;
    place.hidden = key === "";
    place.textContent = key === "" ? "" : say(key);
  }

  private drawMap(): void {
    const map = part("map");
    let block = "";
    let list: HTMLOListElement | null = null;
    for (const { n, block: of } of this.all) {
      if (of !== block || !list) {
        block = of;
        const title = document.createElement("h3");
        title.textContent = texts.get("block." + of) ?? of;
        list = document.createElement("ol");
        list.className = "t-map";
        list.start = n;
        map.append(title, list);
      }
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.dataset["go"] = String(n);
      button.textContent = String(n);
      item.append(button);
      list.append(item);
    }
  }

  private drawState(): void {
    for (const button of part("map").querySelectorAll<HTMLButtonElement>("[data-go]")) {
      const n = Number(button.dataset["go"]);
      const entry = this.sheet.get(n);
      const save = this.failed.has(n) ? "failed" : this.outbox.holds(n) ? "waiting" : isAnswered(entry) ? "saved" : "";
      const words = [say("question-n", n), say(isAnswered(entry) ? "answered" : "empty"), ...(entry?.m ? [say("marked")] : []), ...(save ? [say(save)] : [])];
      button.setAttribute("aria-label", words.join(", "));
      button.dataset["answered"] = String(isAnswered(entry));
      button.dataset["marked"] = String(entry?.m ?? false);
      button.dataset["save"] = save;
      if (n === this.current) button.setAttribute("aria-current", "step"); else button.removeAttribute("aria-current");
    }
    const code = this.failed.get(this.current);
    part("saved").textContent = code ? say("failed-because", say(code)) : this.outbox.size > 0 ? say("unsaved", this.outbox.size) : this.sheet.size > 0 ? say("all-saved") : "";
    part("saved").dataset["save"] = code ? "failed" : this.outbox.size > 0 ? "waiting" : "saved";
    const empty = this.all.length - [...this.sheet.values()].filter(isAnswered).length;
    part("empty-count").textContent = empty > 0 ? say("still-empty", empty) : say("none-empty");
  }

  private bind(): void {
    const on = (name: string, act: () => void) => part(name).addEventListener("click", act);
    on("begin", () => void this.start());
    on("back", () => this.go(Math.max(1, this.current - 1)));
    on("next", () => this.go(Math.min(this.all.length, this.current + 1)));
    on("here", () => void this.take());
    for (const name of ["again", "once-more"]) on(name, () => location.reload());
    on("speak", () => { part("spoken").textContent = ""; requestAnimationFrame(() => { part("spoken").textContent = say("time-left", minutes(this.left)); }); });
    on("to-end", () => { this.keep(); this.view("check"); this.drawState(); });
    on("not-yet", () => { this.view("run"); this.go(this.current); });
    on("hand-in", () => void this.handIn());
    part("map").addEventListener("click", e => { const to = (e.target as HTMLElement).closest<HTMLElement>("[data-go]"); if (to) this.go(Number(to.dataset["go"])); });
    part<HTMLFormElement>("code").addEventListener("submit", e => { e.preventDefault(); void this.take(part<HTMLInputElement>("code-value").value); });
    part("question").addEventListener("change", e => this.changed(e));
    part("question").addEventListener("input", e => this.changed(e));
    part("mark").addEventListener("change", () => this.keep());
    part("side-by-side").addEventListener("change", () => this.go(this.current, false));
    part("contrast").addEventListener("change", e => { document.documentElement.classList.toggle("t-contrast", (e.target as HTMLInputElement).checked); });
    part("large").addEventListener("change", e => { document.documentElement.classList.toggle("t-large", (e.target as HTMLInputElement).checked); });
    document.addEventListener("visibilitychange", () => {
      if (this.over || this.all.length === 0) return;
      this.events.push({ id: crypto.randomUUID(), k: document.hidden ? "left" : "back", at: Math.round(this.clock.now) });
      if (document.hidden) this.keep();
    });
    window.addEventListener("online", () => { this.pause = beat; this.plan(0); });
    window.addEventListener("beforeunload", e => { if (!this.over && this.outbox.size > 0) e.preventDefault(); });
  }
}

void new Sitting().open();
