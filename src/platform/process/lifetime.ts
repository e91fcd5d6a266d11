const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const LOOK_MS = 200;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Calls `stop` once: on a signal to end, or when the process that started us has vanished
 * (npm does not pass SIGTERM on, and nobody passes SIGKILL on).
 */
export function onStop(parentPid: number | undefined, stop: () => void): void {
  let called = false;
  const once = (): void => {
    if (called) return;
    called = true;
    stop();
  };
  for (const name of STOPS) process.on(name, once);
  if (parentPid === undefined) return;
  const timer = setInterval(() => {
    if (process.ppid !== parentPid || !isAlive(parentPid)) once();
  }, LOOK_MS);
  timer.unref();
}

/** Waits for `work`, but no longer than `milliseconds`; an error in `work` is no reason to wait. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const quiet = work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([quiet, limit]);
  clearTimeout(timer);
}
