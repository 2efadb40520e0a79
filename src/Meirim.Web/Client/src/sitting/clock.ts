// The time of the server: its clock decides, and the machine's own may be hours off. Between two answers of the server the
// browser's running timer counts on, which no change of the machine's clock moves.
export class ServerClock {
  private base = Date.now();
  private mark = performance.now();

  get now(): number { return this.base + performance.now() - this.mark; }

  /** How far the machine's own clock is off, in milliseconds. */
  get drift(): number { return Math.round(Date.now() - this.now); }

  /** The server said a moment; half of the time between question and answer has passed since. */
  set(serverNow: number, asked: number): void {
    const back = performance.now();
    this.base = serverNow + (back - asked) / 2;
    this.mark = back;
  }
}

export const minutes = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return (hours > 0 ? hours + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
};
