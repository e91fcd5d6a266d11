import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Running = {
  readonly url: string;
  readonly pid: number;
  /** What the program complained about. */
  readonly complaints: string[];
  stop(): Promise<void>;
};

/** Where the program finds its database; without a role of its own for the application it makes one. */
export type Place = { readonly databaseUrl: string; readonly databaseAppUrl: string };

const READY = /Nghị Sự đang chạy tại (http:\S+)/;
const OPERATORS = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'PUBLIC_URL',
  'NGHISU_PARENT',
  'DEMO',
  // Set by the browser from npm for itself.
  'FONTCONFIG_PATH',
];

function environment(place: Place, dataDir: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OPERATORS.includes(name));
  return {
    ...Object.fromEntries(own),
    DATABASE_URL: place.databaseUrl,
    DATABASE_APP_URL: place.databaseAppUrl,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: '0',
    NGHISU_PARENT: String(process.pid),
    NODE_COMPILE_CACHE: resolve('.cache/compiled'),
  };
}

/** Starts the program as it is shipped, on a free port; what it keeps lies in a folder of `within`. */
export async function startProgram(
  place: Place & { within: string },
  ...args: string[]
): Promise<Running> {
  const dataDir = mkdtempSync(join(place.within, 'nghisu-story-'));
  const child = spawn(process.execPath, ['dist/server/main.js', ...args], {
    env: environment(place, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await address(child, complaints), pid: child.pid ?? 0, complaints, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function address(child: ChildProcess, complaints: readonly string[]): Promise<string> {
  let said = '';
  return await new Promise((ready, refuse) => {
    child.once('exit', () => refuse(new Error(`did not start: ${said}${complaints.join('')}`)));
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const found = READY.exec(said)?.[1];
      if (found) ready(found.replace('localhost', '127.0.0.1'));
    });
  });
}
