import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '../start-failure.ts';
import { appUrlOn } from './app-role.ts';
import { attachOrStart, leave, urlsOf, type Embedded } from './embedded.ts';
import { checkServer } from './external.ts';
import type { ServerSettings } from './postmaster.ts';

export { hasCluster } from './cluster.ts';

export type DatabaseConfig = {
  /** Where the embedded database lives. */
  readonly dataDir: string;
  /** A server to use instead of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Where the application connects on that server; without it a role is made. */
  readonly databaseAppUrl?: string | undefined;
};

export type OpenOptions = {
  /** `application`: only one at a time in a DATA_DIR. `command`: beside it, or alone. */
  readonly purpose: 'application' | 'command';
  /** Server settings that differ from the usual ones; they hold if this call starts the server. */
  readonly settings?: ServerSettings;
  /** Called when the embedded database ended and can never be brought back by waiting. */
  readonly onFailure?: (failure: unknown) => void;
  /** Told once of each reason why it is not back yet: no room, a disk that only reads. It is tried again. */
  readonly onWaiting?: (reason: StartFailure) => void;
};

export type OpenDatabase = {
  /** For `pg`, the same for as long as the database is open: the owner's, for migrations and operators. */
  readonly url: string;
  /** The application's, which owns nothing and is held by row-level security. */
  readonly appUrl: string;
  readonly version: string;
  readonly embedded: boolean;
  /** Whether the server was already running. */
  readonly attached: boolean;
  /** Leaves the database; the last to leave the embedded server ends it. */
  stop(): Promise<void>;
};

/** Waiting does not help: somebody else serves the folder. */
class Taken extends StartFailure {}

const AGAIN_MS = 2_000;

async function claim(embedded: Embedded, dataDir: string): Promise<void> {
  if (await embedded.presence.claimApplication()) return;
  await embedded.presence.end();
  throw new Taken(
    `Nghị Sự đang chạy sẵn trên thư mục dữ liệu ${dataDir}: hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR khác.`,
  );
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<OpenDatabase> {
  const settings = options.settings ?? {};
  let stopped = false;
  const come = async (former?: Embedded): Promise<Embedded> => {
    const embedded = await attachOrStart(dataDir, settings, former?.address);
    if (options.purpose === 'application') await claim(embedded, dataDir);
    return embedded;
  };
  let current = await come();
  const watch = (): void => current.presence.onLost(() => void comeBack());
  const comeBack = async (): Promise<void> => {
    let told = '';
    for (;;) {
      if (stopped) return;
      try {
        current = await come(current);
        return watch();
      } catch (error) {
        if (stopped) return;
        if (error instanceof Taken || !(error instanceof StartFailure))
          return options.onFailure?.(error);
        if (error.message !== told) options.onWaiting?.(error);
        told = error.message;
        await sleep(AGAIN_MS, undefined, { ref: false });
      }
    }
  };
  watch();
  const { attached, presence, address } = current;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await leave(dataDir, current);
  };
  return {
    ...urlsOf(dataDir, address),
    version: presence.version,
    embedded: true,
    attached,
    stop,
  };
}

/** Opens the server in DATABASE_URL, or the embedded database, which is started where it does not run. */
export async function openDatabase(
  config: DatabaseConfig,
  options: OpenOptions,
): Promise<OpenDatabase> {
  if (config.databaseUrl === undefined) return openEmbedded(resolve(config.dataDir), options);
  const version = await checkServer(config.databaseUrl);
  const { databaseUrl, databaseAppUrl } = config;
  if (databaseAppUrl !== undefined) await checkServer(databaseAppUrl, 'DATABASE_APP_URL');
  const appUrl = databaseAppUrl ?? (await appUrlOn(databaseUrl, resolve(config.dataDir)));
  return {
    url: config.databaseUrl,
    appUrl,
    version,
    embedded: false,
    attached: true,
    stop: () => Promise.resolve(),
  };
}
