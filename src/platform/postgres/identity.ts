import { spawnSync, type SpawnOptions } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { StartFailure } from '../start-failure.ts';

/**
 * Who runs PostgreSQL, which refuses to run as root: ourselves, another user, or ourselves inside
 * a user namespace, where root keeps its files but is no longer root.
 */
export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

// Nothing of ours leaks in: PGDATA, LANG and the like would change what the server does.
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
const DIRECTORY = parse(process.cwd()).root;

const isRoot = (): boolean => process.getuid?.() === 0;

/** The command line and spawn options that run `program` as `identity`. */
export function runAs(
  identity: Identity,
  program: string,
  args: readonly string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const options: SpawnOptions = {
    ...(process.platform === 'win32' ? {} : { env: ENVIRONMENT }),
    cwd: DIRECTORY,
  };
  if (identity.kind === 'user') {
    return {
      file: program,
      args: [...args],
      options: { ...options, uid: identity.uid, gid: identity.gid },
    };
  }
  if (identity.kind === 'namespace') {
    return { file: 'unshare', args: ['--user', program, ...args], options };
  }
  return { file: program, args: [...args], options };
}

/** Whether `identity` can go into `folder`, found out by going there. */
export function canEnter(identity: Identity, folder: string): boolean {
  if (identity.kind === 'self') return true;
  const { file, args, options } = runAs(identity, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
  return spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0;
}

function nobody(): Identity {
  let line: string[] | undefined;
  try {
    const users = readFileSync('/etc/passwd', 'utf8').split('\n');
    line = users.find((user) => user.startsWith('nobody:'))?.split(':');
  } catch {
    // An image without a user list: the number serves.
  }
  return { kind: 'user', uid: Number(line?.[2] ?? 65534), gid: Number(line?.[3] ?? 65534) };
}

function owners(folder: string): Identity[] {
  const found: Identity[] = [];
  for (let path = folder; ; path = dirname(path)) {
    const { uid, gid } = statSync(path);
    if (uid !== 0) found.push({ kind: 'user', uid, gid });
    if (path === dirname(path)) return found;
  }
}

/** The identity under which the database in `dataDir` can run; root is left wherever a way exists. */
export function chooseIdentity(dataDir: string): Identity {
  if (!isRoot()) return { kind: 'self' };
  const [owner, ...above] = owners(dataDir);
  const ownsData = owner?.kind === 'user' && statSync(dataDir).uid === owner.uid;
  const others = ownsData ? above : owner === undefined ? [] : [owner, ...above];
  const candidates: Identity[] = [
    ...(ownsData ? [owner] : []),
    nobody(),
    ...others,
    { kind: 'namespace' },
  ];
  const chosen = candidates.find((identity) => canEnter(identity, dataDir));
  if (chosen !== undefined) return chosen;
  throw new StartFailure(
    `PostgreSQL không chạy được bằng tài khoản root trong ${dataDir}: hãy chạy bằng tài khoản thường, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
  );
}

/** The uid and gid that own the database's files under `identity`, where that can be told apart. */
export function ownerOf(identity: Identity): { uid: number; gid: number } | undefined {
  if (identity.kind === 'user') return { uid: identity.uid, gid: identity.gid };
  return isRoot() ? { uid: 0, gid: 0 } : undefined;
}
