import { readFileSync, readdirSync } from 'node:fs';

const TICK_MS = 10;
const KB_A_MB = 1_024;
const PAGE_MB = 4_096 / 1_048_576;

/** What the system counts of a process (Linux). */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Processor time so far, all threads together, in milliseconds; and of its children that have ended. */
  readonly cpuMs: number;
  readonly endedMs: number;
  readonly mb: number;
}

export function processOf(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (place: number): number => Number(fields[place]);
    return {
      pid,
      parent: at(1),
      cpuMs: (at(11) + at(12)) * TICK_MS,
      endedMs: (at(13) + at(14)) * TICK_MS,
      mb: at(21) * PAGE_MB,
    };
  } catch {
    return null;
  }
}

export function everyProcess(): readonly Process[] {
  try {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((entry) => processOf(Number(entry)) ?? []);
  } catch {
    return [];
  }
}

/** Processor time of a process so far, in milliseconds (Linux; else 0). */
export const cpuMsOf = (pid: number): number => processOf(pid)?.cpuMs ?? 0;

/** The same of the database: what its backends used, those that have ended too. */
export function cpuMsOfFamily(parent: number): number {
  const children = everyProcess().filter((one) => one.parent === parent);
  const ended = processOf(parent)?.endedMs ?? 0;
  return ended + children.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** Resident memory of a process in megabytes: now, and the most so far. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const of = (name: string): number =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / KB_A_MB);
    return { now: of('VmRSS'), peak: of('VmHWM') };
  } catch {
    return { now: 0, peak: 0 };
  }
}
