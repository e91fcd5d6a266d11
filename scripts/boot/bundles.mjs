import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash, inRoot, read } from './paths.mjs';
import { run } from './processes.mjs';
import { Refusal, step } from './say.mjs';

const FOLDERS = ['src', 'migrations', 'test', 'public'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.server.config.ts',
];
const NOT_BUNDLED = /\.(test|e2e)\.tsx?$/;
const MADE = [
  'dist/server/main.js',
  'dist/server/cli.js',
  'dist/server/evaluate.js',
  'dist/client/.vite/manifest.json',
];

const stampFile = inRoot('dist', '.stamp');

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return NOT_BUNDLED.test(entry.name) ? [] : [path];
  });
}

function sources() {
  const paths = [
    ...FOLDERS.flatMap((folder) => filesIn(inRoot(folder))).sort(),
    ...FILES.map((name) => inRoot(name)),
  ];
  return hash(
    ...paths.flatMap((path) => [
      path.slice(inRoot().length),
      existsSync(path) ? readFileSync(path) : '',
    ]),
  );
}

export const bundlesReady = () =>
  MADE.every((path) => existsSync(inRoot(path))) && read(stampFile) === sources();

const vite = (node, args) =>
  run(node, [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...args], {
    quiet: true,
  });

/** Builds both bundles when a source has changed; runs under the lock of `alone`. */
export async function bringBundles(node) {
  if (bundlesReady()) return;
  const line = step('Đang dựng chương trình');
  const made = sources();
  rmSync(stampFile, { force: true });
  const results = await Promise.all([
    vite(node, []),
    vite(node, ['--config', 'vite.server.config.ts']),
  ]);
  const failed = results.find(({ code }) => code !== 0);
  if (failed !== undefined) {
    line.failed();
    if (failed.stopped) throw new Refusal('Đã dừng khi đang dựng; lần chạy sau sẽ dựng lại.');
    writeFileSync(inRoot('.cache', 'build.log'), failed.output);
    const reason = /ENOSPC/.test(failed.output)
      ? 'ổ đĩa đã hết chỗ trống'
      : /EACCES|EPERM|EROFS/.test(failed.output)
        ? 'không có quyền ghi'
        : 'mã nguồn có lỗi';
    throw new Refusal(`Không dựng được chương trình: ${reason} (chi tiết trong .cache/build.log).`);
  }
  writeFileSync(stampFile, made);
  line.done('Đã dựng chương trình');
}
