import { spawn, type ChildProcess } from 'node:child_process';
import { build } from 'vite';
import { processConfig } from '../src/config.ts';
import { openDatabase } from '../src/platform/postgres/index.ts';
import { onStop } from '../src/platform/process/lifetime.ts';

// The watchers of Vite 8 are those of Rolldown.
type Watcher = {
  on(event: 'event', listener: (event: { code: string }) => void): void;
};

let server: ChildProcess | undefined;
let restarting = Promise.resolve();

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

async function stopServer(): Promise<void> {
  if (server === undefined) return;
  server.kill('SIGTERM');
  await ended(server);
  server = undefined;
}

async function startServer(): Promise<void> {
  await stopServer();
  server = spawn(
    process.execPath,
    ['--enable-source-maps', 'dist/server/main.js', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, NGHISU_PARENT: String(process.pid) },
    },
  );
}

const restart = (): void => {
  restarting = restarting.then(startServer);
};

/** Builds, and again on every change; `built` is called after each build. */
async function watch(configFile: string, built: () => void): Promise<void> {
  const watcher = (await build({
    configFile,
    logLevel: 'warn',
    build: { watch: {} },
  })) as unknown as Watcher;
  watcher.on('event', ({ code }) => {
    if (code === 'END') built();
  });
}

// The database stays up between two restarts of the server.
const config = processConfig();
const database = await openDatabase(config, { purpose: 'command' });
onStop(config.parentPid, () => {
  void restarting
    .then(stopServer)
    .then(() => database.stop())
    .finally(() => process.exit(0));
});
// The server reads the client's manifest when it starts.
let clientBuilt = false;
let serverBuilt = false;
await watch('vite.config.ts', () => {
  clientBuilt = true;
  if (serverBuilt) restart();
});
await watch('vite.server.config.ts', () => {
  serverBuilt = true;
  if (clientBuilt) restart();
});
