import { readFileSync } from 'node:fs';
import { everyProcess } from '../rounds/processes.ts';

/** What the processes of a running server have used, by the system's own count (Linux). */
export interface Used {
  /** Seconds of processor time of the server itself, of its import workers, of its database. */
  readonly server: number;
  readonly worker: number;
  readonly database: number;
}

function isImportWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('import-worker');
  } catch {
    return false;
  }
}

/** Looks again and again; what ended in between keeps what it had at the last look. */
export class Watch {
  readonly #roots: ReadonlyMap<number, keyof Used>;
  readonly #seen = new Map<number, { role: keyof Used; first: number; last: number }>();
  peakServerMb = 0;
  peakWorkerMb = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(server: number, database: number) {
    this.#roots = new Map([
      [server, 'server'],
      [database, 'database'],
    ]);
    this.look();
    this.#timer = setInterval(() => this.look(), 1_000);
  }

  look(): void {
    const all = everyProcess();
    const family = new Map(this.#roots);
    for (let grown = true; grown;) {
      grown = false;
      for (const { pid, parent } of all) {
        if (family.has(pid) || !family.has(parent)) continue;
        family.set(pid, isImportWorker(pid) ? 'worker' : 'database');
        grown = true;
      }
    }
    for (const { pid, cpuMs, mb } of all) {
      const seconds = cpuMs / 1_000;
      const role = family.get(pid);
      if (!role) continue;
      const first = this.#seen.get(pid)?.first ?? seconds;
      this.#seen.set(pid, { role, first: role === 'worker' ? 0 : first, last: seconds });
      if (role === 'server') this.peakServerMb = Math.max(this.peakServerMb, mb);
      if (role === 'worker') this.peakWorkerMb = Math.max(this.peakWorkerMb, mb);
    }
  }

  used(): Used {
    this.look();
    const sum = { server: 0, worker: 0, database: 0 };
    for (const { role, first, last } of this.#seen.values()) sum[role] += last - first;
    return sum;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
