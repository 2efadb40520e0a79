import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const Stale = 10 * 60_000;

/** Runs the work while no other build of this folder does: a folder made is a lock held. */
export async function alone(path, work) {
  for (;;) {
    try {
      mkdirSync(path);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > Stale) rmdirSync(path);
      await wait(200);
    }
  }
  try {
    await work();
  } finally {
    rmdirSync(path);
  }
}
