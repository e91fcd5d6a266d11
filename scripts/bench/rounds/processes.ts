import { readFileSync, readdirSync } from 'node:fs';

const TICK_MS = 10;
const KB_A_MB = 1_024;

/** Processor time of a process so far, all its threads together, in milliseconds (Linux; else 0). */
export function cpuMsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** The same of the database: what its backends used, those that have ended too. */
export function cpuMsOfFamily(parent: number): number {
  try {
    const children = readdirSync('/proc').filter(
      (entry) => /^\d+$/.test(entry) && isChild(entry, parent),
    );
    return endedMsOf(parent) + children.reduce((sum, pid) => sum + cpuMsOf(Number(pid)), 0);
  } catch {
    return 0;
  }
}

function isChild(pid: string, parent: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
  } catch {
    return false;
  }
}

function endedMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
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
