import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const IMPORT = /^\s*(?:import|export)\s+(?!type\s)[^;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'/gm;

/** Everything that the program at `entry` loads before its first line runs. */
function loadedBy(entry: string): { readonly files: Set<string>; readonly packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [resolve(ROOT, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !existsSync(file)) continue;
    files.add(file);
    for (const [, named, bare] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = named ?? bare ?? '';
      if (name.startsWith('#src/')) waiting.push(resolve(ROOT, name.slice(1)));
      else if (name.startsWith('.')) waiting.push(resolve(dirname(file), name));
      else packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return { files, packages };
}

/** Each takes megabytes, and many servers never need it: loaded with its first use. */
const ON_FIRST_USE = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  'easy-template-x',
  'echarts',
  'nodemailer',
  'sharp',
  'write-excel-file',
];
const NEVER = ['src/demo/', 'src/generate/', 'src/evaluate/', 'src/operator-commands.ts'];

it('The server loads neither heavy libraries nor the operator’s tool when it starts', () => {
  const { files, packages } = loadedBy('src/main.ts');
  expect(files.size).toBeGreaterThan(500);
  expect([...packages].filter((name) => ON_FIRST_USE.includes(name))).toEqual([]);
  const wrong = [...files].filter((file) => NEVER.some((part) => file.includes(`${ROOT}/${part}`)));
  expect(wrong).toEqual([]);
});
