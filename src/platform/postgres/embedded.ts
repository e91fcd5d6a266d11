import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '../start-failure.ts';
import { APP_ROLE, passwordOfApp } from './app-role.ts';
import { chooseAddress, forgetAddress, hasSockets, type Address } from './address.ts';
import { postgresPrograms } from './binaries.ts';
import { explain, hasCluster, makeDataDir, OWNER, passwordIn, prepareCluster } from './cluster.ts';
import { chooseIdentity, type Identity } from './identity.ts';
import {
  forgetPostmaster,
  isAlive,
  isServing,
  readPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
  type ServerSettings,
} from './postmaster.ts';
import { enter, type Presence } from './presence.ts';

const PATIENCE_MS = 60_000;
const UNREACHABLE_MS = 5_000;

export type Embedded = {
  readonly presence: Presence;
  readonly address: Address;
  readonly attached: boolean;
};

type Home = { readonly dataDir: string; readonly programs: string; readonly identity: Identity };

/** A server that lives but whose socket is gone can only be ended. */
async function tryAttach(
  server: Postmaster,
  dataDir: string,
  waited: number,
): Promise<Presence | undefined> {
  try {
    return await enter(server.address, passwordIn(dataDir));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const unreachable = code === 'ENOENT' || code === 'ECONNREFUSED';
    if (unreachable && waited > UNREACHABLE_MS) await stopPostmaster(server);
    return undefined;
  }
}

async function start(
  home: Home,
  former: Address | undefined,
  settings: ServerSettings,
): Promise<Embedded | undefined> {
  await prepareCluster(home.dataDir, home.programs, home.identity);
  const left = readPostmaster(home.dataDir);
  if (left !== undefined && isServing(left)) return undefined;
  // PostgreSQL would take any process with the number of a killed server for that server.
  if (left !== undefined && isAlive(left.pid)) forgetPostmaster(home.dataDir);
  const address = await chooseAddress(home.identity, former);
  const { failed } = startPostmaster(home.dataDir, home.programs, home.identity, address, settings);
  const outcome: { failure?: Error } = {};
  void failed.then((reason) => (outcome.failure = reason));
  const deadline = Date.now() + PATIENCE_MS;
  while (outcome.failure === undefined && Date.now() < deadline) {
    try {
      return { presence: await enter(address, passwordIn(home.dataDir)), address, attached: false };
    } catch {
      await sleep(20);
    }
  }
  const { failure } = outcome;
  if (failure === undefined)
    throw new StartFailure(`PostgreSQL khởi động quá lâu; nhật ký ở ${home.dataDir}.`);
  if (failure instanceof StartFailure) throw failure;
  // Another start was faster, or processes of a killed server are still ending: look again.
  if (/postmaster\.pid|shared memory block/.test(failure.message)) return undefined;
  // Open pools know the former address: it must be there when the server comes back.
  if (address.host !== former?.host) forgetAddress(address);
  throw explain(failure.message, home.dataDir);
}

function homeIn(dataDir: string): Home {
  makeDataDir(dataDir);
  const real = realpathSync(dataDir);
  const identity = chooseIdentity(real);
  return { dataDir: real, identity, programs: postgresPrograms(real, identity) };
}

/** Attaches to the server that is running in DATA_DIR, or starts one. */
export async function attachOrStart(
  dataDir: string,
  settings: ServerSettings,
  formerly?: Address,
): Promise<Embedded> {
  // What has served cannot be made anew: its disk is away, and an empty database would take what is written.
  if (formerly !== undefined && !hasCluster(dataDir))
    throw new StartFailure(
      `Không thấy cơ sở dữ liệu trong ${dataDir}: hãy gắn lại ổ đĩa; chương trình tự chạy tiếp.`,
    );
  let home: Home | undefined;
  const began = Date.now();
  while (Date.now() - began < PATIENCE_MS) {
    const server = readPostmaster(dataDir);
    if (server !== undefined && isServing(server)) {
      const presence = await tryAttach(server, dataDir, Date.now() - began);
      if (presence !== undefined) return { presence, address: server.address, attached: true };
    } else {
      home ??= homeIn(dataDir);
      const started = await start(home, formerly ?? server?.address, settings);
      if (started !== undefined) return started;
    }
    await sleep(50);
  }
  throw new StartFailure(
    `PostgreSQL trong ${dataDir} không trả lời: hãy khởi động lại máy rồi chạy lại.`,
  );
}

/** A connection that was cut knows nothing: then it is asked anew, and a server that does not answer is left alone. */
async function isLast(presence: Presence, dataDir: string, address: Address): Promise<boolean> {
  try {
    return await presence.leaveLast();
  } catch {
    const fresh = await enter(address, passwordIn(dataDir)).catch(() => undefined);
    const last = await fresh?.leaveLast().catch(() => false);
    await fresh?.end();
    return last ?? false;
  }
}

/** Leaves the server; the last one to leave ends it. */
export async function leave(dataDir: string, { presence, address }: Embedded): Promise<void> {
  const server = readPostmaster(dataDir);
  const last = await isLast(presence, dataDir, address);
  const ended = presence.end();
  if (last && server !== undefined && isServing(server)) {
    await stopPostmaster(server);
    forgetAddress(address);
  }
  await ended;
}

const urlFor = (role: string, password: string, { host, port }: Address): string =>
  hasSockets
    ? `postgresql://${role}@${encodeURIComponent(host)}:${port}/${OWNER}`
    : `postgresql://${role}:${password}@${host}:${port}/${OWNER}`;

/** Where the owner connects, and where the application does. */
export function urlsOf(dataDir: string, address: Address): { url: string; appUrl: string } {
  const password = passwordIn(dataDir) ?? '';
  return {
    url: urlFor(OWNER, password, address),
    appUrl: urlFor(APP_ROLE, passwordOfApp(password, APP_ROLE), address),
  };
}
