import { readFileSync, readdirSync } from 'node:fs';

/** What the processes of a running server have used, by the system's own count (Linux). */
export interface Used {
  /** Seconds of processor time of the server itself, of its import workers, of its database. */
  readonly server: number;
  readonly worker: number;
  readonly database: number;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly seconds: number;
  readonly mb: number;
}

const TICKS = 100;
const PAGE_MB = 4_096 / 1_048_576;

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => read(Number(entry)));
}

function read(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (place: number): number => Number(fields[place]);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
    return [
      { pid, parent: at(1), command, seconds: (at(11) + at(12)) / TICKS, mb: at(21) * PAGE_MB },
    ];
  } catch {
    return [];
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
    const all = processes();
    const family = new Map(this.#roots);
    for (let grown = true; grown;) {
      grown = false;
      for (const { pid, parent, command } of all) {
        if (family.has(pid) || !family.has(parent)) continue;
        const isWorker = command.includes('import-worker');
        family.set(pid, isWorker ? 'worker' : 'database');
        grown = true;
      }
    }
    for (const { pid, seconds, mb } of all) {
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
