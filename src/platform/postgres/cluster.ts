import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { fileFailure, StartFailure } from '../start-failure.ts';
import { hasSockets } from './address.ts';
import { ownerOf, runAs, type Identity } from './identity.ts';

export const OWNER = 'nghisu';
const FREE_MB = { fresh: 200, existing: 40 };

export const clusterIn = (dataDir: string): string => join(dataDir, 'postgres');

export const hasCluster = (dataDir: string): boolean =>
  existsSync(join(clusterIn(dataDir), 'PG_VERSION'));

const passwordFile = (dataDir: string): string => join(dataDir, 'postgres-password');

/** Only loopback needs one: a Unix socket lies in a folder nobody else can enter. */
export const passwordIn = (dataDir: string): string | undefined =>
  hasSockets ? undefined : readFileSync(passwordFile(dataDir), 'utf8').trim();

/** Node's own recursive making never ends where nothing can be made, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o711 });
}

/** Makes DATA_DIR; only its owner can list it, but the database's own user may pass through. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(resolve(dataDir));
    rmSync(mkdtempSync(join(dataDir, '.probe-')), { recursive: true });
  } catch (error) {
    throw fileFailure(error, dataDir);
  }
}

function demandSpace(dataDir: string, neededMb: number): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const freeMb = Math.floor((bavail * bsize) / 1_048_576);
  if (freeMb >= neededMb) return;
  throw new StartFailure(
    `Ổ đĩa chứa ${dataDir} chỉ còn ${freeMb} MB trống, cần ít nhất ${neededMb} MB: hãy giải phóng dung lượng rồi chạy lại.`,
  );
}

function giveTo(path: string, uid: number, gid: number): void {
  lchownSync(path, uid, gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) giveTo(child, uid, gid);
    else lchownSync(child, uid, gid);
  }
}

const run = promisify(execFile);

async function initialise(programs: string, folder: string, identity: Identity, args: string[]) {
  const program = join(programs, 'initdb');
  const command = runAs(identity, program, ['-D', folder, '-U', OWNER, '--encoding=UTF8', ...args]);
  const running = run(command.file, command.args, { ...command.options, encoding: 'utf8' });
  // Told to end, it removes what it has made so far.
  const endIt = (): void => void running.child.kill('SIGTERM');
  process.once('exit', endIt);
  try {
    await running;
  } catch (error) {
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw explain(text, folder);
  } finally {
    process.off('exit', endIt);
  }
}

/** The sentence for what PostgreSQL wrote before it gave up. */
export function explain(text: string, place: string): StartFailure {
  if (/No space left/i.test(text)) {
    return new StartFailure(
      `Ổ đĩa chứa ${place} đã hết chỗ trống: hãy giải phóng dung lượng rồi chạy lại.`,
    );
  }
  if (/shared memory|Cannot allocate memory/i.test(text)) {
    return new StartFailure('Máy không đủ bộ nhớ cho PostgreSQL: cần khoảng 300 MB bộ nhớ trống.');
  }
  if (/Permission denied|Read-only file system/i.test(text)) {
    return new StartFailure(
      `PostgreSQL không có quyền ghi vào ${place}: hãy cấp quyền cho tài khoản đang chạy.`,
    );
  }
  const lines = text.trim().split('\n');
  const last =
    lines.findLast((line) => /FATAL|PANIC|error:|loading/i.test(line)) ?? lines.at(-1) ?? '';
  return new StartFailure(`PostgreSQL không khởi động được (${last.trim()}); nhật ký ở ${place}.`);
}

function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith('postgres.new-') && !name.startsWith('.probe-')) continue;
    const path = join(dataDir, name);
    // Another start may be making its own right now.
    if (Date.now() - statSync(path).mtimeMs > 120_000)
      rmSync(path, { recursive: true, force: true });
  }
}

/** Makes the cluster in a folder of its own and moves it into place whole, so that a kill leaves none in halves. */
async function createCluster(dataDir: string, programs: string, identity: Identity): Promise<void> {
  demandSpace(dataDir, FREE_MB.fresh);
  removeLeftovers(dataDir);
  const fresh = mkdtempSync(join(dataDir, 'postgres.new-'));
  try {
    chmodSync(fresh, 0o700);
    const owner = ownerOf(identity);
    if (owner !== undefined) chownSync(fresh, owner.uid, owner.gid);
    if (!hasSockets)
      writeFileSync(passwordFile(dataDir), randomBytes(24).toString('base64url'), { mode: 0o600 });
    await initialise(programs, fresh, identity, [
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(hasSockets
        ? ['--auth=trust']
        : ['--auth=scram-sha-256', `--pwfile=${passwordFile(dataDir)}`]),
    ]);
    renameSync(fresh, clusterIn(dataDir));
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const another =
      error instanceof Error && 'code' in error && /ENOTEMPTY|EEXIST/.test(String(error.code));
    if (!another) throw fileFailure(error, dataDir);
  }
}

function adoptCluster(dataDir: string, programs: string, identity: Identity): void {
  const cluster = clusterIn(dataDir);
  demandSpace(dataDir, FREE_MB.existing);
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const share = readFileSync(join(programs, '..', 'share', 'postgresql', 'postgres.bki'), 'utf8');
  const ours = /^# PostgreSQL (\d+)/.exec(share)?.[1];
  if (ours !== undefined && ours !== made) {
    throw new StartFailure(
      `Dữ liệu trong ${cluster} thuộc PostgreSQL ${made}, còn bản này dùng PostgreSQL ${ours}: hãy sao lưu bằng bản cũ rồi phục hồi vào bản mới.`,
    );
  }
  const owner = ownerOf(identity);
  if (owner !== undefined && statSync(cluster).uid !== owner.uid)
    giveTo(cluster, owner.uid, owner.gid);
}

/** A cluster in DATA_DIR that `identity` can serve: made if there is none. */
export async function prepareCluster(
  dataDir: string,
  programs: string,
  identity: Identity,
): Promise<void> {
  try {
    if (!hasCluster(dataDir)) {
      await createCluster(dataDir, programs, identity);
    } else {
      adoptCluster(dataDir, programs, identity);
    }
  } catch (error) {
    throw fileFailure(error, dataDir);
  }
}
