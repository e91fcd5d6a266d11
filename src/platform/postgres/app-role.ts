import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ClientBase } from 'pg';
import { fileFailure, StartFailure } from '../start-failure.ts';
import { makeDataDir } from './cluster.ts';

/** The role of the application in the embedded database. */
export const APP_ROLE = 'nghisu_app';

const ATTRIBUTES = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
const ITERATIONS = 4096;

/** Follows from the owner's, so that every process that knows the one knows the other. */
export const passwordOfApp = (ownerPassword: string, role: string): string =>
  createHmac('sha256', ownerPassword).update(`role ${role}`).digest('base64url');

/** What the server keeps of a password (RFC 5803): the password itself never enters its log. */
function verifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  const keys = `${stored}:${keyOf('Server Key').toString('base64')}`;
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${keys}`;
}

/** Makes the role, or gives it this password; null where no password is asked for. */
export async function makeRole(
  client: ClientBase,
  role: string,
  password: string | null,
): Promise<void> {
  const name = client.escapeIdentifier(role);
  const secret = password === null ? '' : ` password '${verifier(password)}'`;
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 1) {
    if (secret !== '') await client.query(`alter role ${name} with${secret}`);
    return;
  }
  try {
    await client.query(`create role ${name} with ${ATTRIBUTES}${secret}`);
  } catch (error) {
    // Another process made it in the same moment.
    const code = codeOf(error);
    if (code !== '42710' && code !== '23505') throw error;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The role that belongs to a database: several installations may share a server. */
export function roleOfDatabase(database: string): string {
  const role = `${database}_app`;
  if (Buffer.byteLength(role) <= 63) return role;
  return `nghisu_${createHash('sha256').update(database).digest('hex').slice(0, 16)}_app`;
}

async function opens(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (['28P01', '28000', '42501'].includes(codeOf(error))) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An owner without a password is known by the socket or the network: then DATA_DIR keeps one. */
function keptPassword(dataDir: string): string {
  const path = join(dataDir, 'app-role-password');
  if (!existsSync(path)) makeDataDir(dataDir);
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw fileFailure(error, dataDir);
  }
  return readFileSync(path, 'utf8').trim();
}

const askForRole = (role: string): StartFailure =>
  new StartFailure(
    `Tài khoản trong DATABASE_URL không tạo được tài khoản riêng cho ứng dụng: hãy nhờ người quản trị máy chủ chạy CREATE ROLE ${role} LOGIN PASSWORD '…'; rồi đặt DATABASE_APP_URL trỏ tới tài khoản đó.`,
  );

const cannotEnter = (role: string): StartFailure =>
  new StartFailure(
    `Máy chủ trong DATABASE_URL không cho tài khoản ${role} của ứng dụng kết nối: hãy cho phép trong pg_hba.conf, hoặc đặt DATABASE_APP_URL.`,
  );

/** Where the application connects on a server of its own; its role is made where the owner may do that. */
export async function appUrlOn(ownerUrl: string, dataDir: string): Promise<string> {
  const url = new URL(ownerUrl);
  const role = roleOfDatabase(decodeURIComponent(url.pathname.slice(1)));
  const ownerPassword = decodeURIComponent(url.password);
  const password =
    ownerPassword === '' ? keptPassword(dataDir) : passwordOfApp(ownerPassword, role);
  url.username = encodeURIComponent(role);
  url.password = password;
  if (await opens(url.href)) return url.href;
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 8_000 });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    await makeRole(owner, role, password);
  } catch (error) {
    throw codeOf(error) === '42501' ? askForRole(role) : error;
  } finally {
    await owner.end().catch(() => undefined);
  }
  if (await opens(url.href)) return url.href;
  throw cannotEnter(role);
}
