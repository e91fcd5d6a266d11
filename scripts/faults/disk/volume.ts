import { execFileSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A small disk of its own, which can be filled and can fail under whoever writes on it. */
export interface Volume {
  readonly path: string;
  /** What was copied lies on it, not in memory. */
  settle(): void;
  /** Takes every byte that is free, as a forgotten copy or a film would. */
  fill(): void;
  makeRoom(): void;
  /** As the system does after an error of the disk: from now on it can only be read. */
  fail(): void;
  /** Mounts it anew, looked through; null once nobody holds it, else why not. */
  mendIt(patienceMs: number): Promise<string | null>;
  remove(): void;
}

const run = (file: string, ...args: string[]): string =>
  execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A mounted image of `mb` megabytes under `folder`, or the reason why there can be none. */
export function openVolume(folder: string, mb: number): Volume | string {
  if (process.platform !== 'linux') return 'only Linux mounts an image here';
  if (process.getuid?.() !== 0) return 'mounting a disk needs root';
  const [image, path] = [join(folder, 'disk.img'), join(folder, 'disk')];
  try {
    mkdirSync(path, { recursive: true });
    closeSync(openSync(image, 'w'));
    truncateSync(image, mb * 1_048_576);
    run('mkfs.ext4', '-q', '-m', '0', image);
    run('mount', '-o', 'loop', image, path);
  } catch (error) {
    return `no disk can be mounted here: ${String(error).split('\n')[0]}`;
  }
  const end = (): void => {
    try {
      run('umount', path);
    } catch {
      run('umount', '-l', path);
    }
  };
  // A mount outlives whoever made it.
  process.once('exit', end);
  const ballast = join(path, 'ballast');
  return {
    path,
    settle: () => void run('sync', '-f', path),
    fill: () => fillWith(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    fail: () => void run('mount', '-o', 'remount,abort', path),
    mendIt: async (patienceMs) => await mountAnew(image, path, patienceMs),
    remove: () => {
      process.off('exit', end);
      end();
      rmSync(image, { force: true });
    },
  };
}

function fillWith(ballast: string): void {
  const file = openSync(ballast, 'w');
  for (let size = 4_194_304; size >= 512; size /= 2) {
    const bytes = Buffer.alloc(size);
    try {
      for (;;) {
        writeSync(file, bytes);
        // The system promises room before it has any.
        fsyncSync(file);
      }
    } catch {
      // The next piece is smaller.
    }
  }
  closeSync(file);
}

async function mountAnew(image: string, path: string, patienceMs: number): Promise<string | null> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      run('umount', path);
      break;
    } catch (error) {
      if (Date.now() > deadline) return String(error).split('\n').slice(0, 2).join(' ');
      await sleep(250);
    }
  }
  try {
    run('e2fsck', '-fp', image);
  } catch {
    // 1 and 2 say that it mended something.
  }
  run('mount', '-o', 'loop', image, path);
  return null;
}
