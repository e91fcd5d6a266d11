import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SETTINGS } from '#src/config.ts';

const ROOT = resolve(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));

const DOCUMENTS = ['README.md', 'CHANGELOG.md', ...filesUnder('docs', /\.md$/)];
const READMES = filesUnder('src', /README\.md$/);
const Manifest = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const manifest = Manifest.parse(JSON.parse(textOf('package.json')));

describe('a document', () => {
  it('links and shows only what exists', () => {
    const dead = [...DOCUMENTS, ...READMES].flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('names only commands that exist', () => {
    const unknown = DOCUMENTS.flatMap((file) =>
      [...textOf(file).matchAll(/npm run ([\w-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !Object.hasOwn(manifest.scripts, name))
        .map((name) => `${file}: npm run ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('names only scripts that exist', () => {
    const unknown = DOCUMENTS.flatMap((file) =>
      [...textOf(file).matchAll(/node (scripts\/[\w./-]+)/g)]
        .map(([, path = '']) => path)
        .filter((path) => !existsSync(join(ROOT, path)))
        .map((path) => `${file}: ${path}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('docs/hosting.md', () => {
  const rows = [
    ...textOf('docs/hosting.md').matchAll(/^\| `([A-Z_]+)`\s*\|([^|]*)\|([^|]*)\|$/gm),
  ].map(([, name = '', usual = '', meaning = '']) => ({
    name,
    usual: usual.trim().replaceAll('`', ''),
    meaning: meaning.trim(),
  }));

  it('lists the settings of src/config.ts, with their usual values and meanings', () => {
    const settings = Object.entries(SETTINGS).map(([name, schema]) => {
      const usual = schema.safeParse(undefined).data;
      return {
        name,
        usual: usual === undefined ? '' : String(usual),
        meaning: schema.description ?? '',
      };
    });
    expect(rows).toEqual(settings);
  });
});

describe('docs/decisions/README.md', () => {
  const index = textOf('docs/decisions/README.md').replaceAll(/ +/g, ' ');
  const records = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));

  it('lists every record by its title', () => {
    const missing = records.filter((name) => {
      const title = (textOf(`docs/decisions/${name}`).split('\n')[0] ?? '').replace(
        /^#\s*(\d+\.?\s+)?/,
        '',
      );
      return !index.includes(`[${name.slice(0, 4)}](${name}) | ${title} |`.replaceAll(/ +/g, ' '));
    });
    expect(missing).toEqual([]);
  });

  it('gives a number once', () => {
    const numbers = records.map((name) => name.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});

describe('docs/glossary.md', () => {
  const sources = filesUnder('src', /\.tsx?$/)
    .filter((file) => !file.includes('.test'))
    .map(textOf)
    .join('\n');
  const snake = (name: string): string =>
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const spellings = (name: string): string[] => [
    name,
    snake(name),
    snake(name).replaceAll('_', '-'),
    name.charAt(0).toUpperCase() + name.slice(1),
  ];

  it('uses code names that stand in the code, in the sections marked †', () => {
    const built = textOf('docs/glossary.md')
      .split(/^## /m)
      .filter((section) => /^.*†/.test(section));
    expect(built.length).toBeGreaterThan(2);
    const absent = built
      .flatMap((section) => section.split('\n').filter((line) => line.startsWith('|')))
      .flatMap((line) =>
        [...(line.split('|')[3] ?? '').matchAll(/(?<!_)`(\w+)`/g)].map(([, name = '']) => name),
      )
      .filter((name) => !spellings(name).some((spelling) => sources.includes(spelling)));
    expect(absent).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  const rows = new Map(
    [
      ...textOf('docs/dependencies.md').matchAll(
        /^\| `([^`]+)`\s*\| ([^|]+?)\s*\| ([^|]+?)\s*\|$/gm,
      ),
    ].map(([, name = '', licence = '', why = '']) => [name, { licence, why }]),
  );
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  const COMPATIBLE = new Set([
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'MPL-2.0',
    'OFL-1.1',
  ]);

  /** Of a choice (OR) one must fit, of a sum (AND) each. */
  const isCompatible = (licence: string): boolean =>
    licence
      .replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => COMPATIBLE.has(one)));

  it('has a line for each dependency, and no other', () => {
    expect([...rows.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('gives the licence a package declares, compatible with ours', () => {
    const Declared = z.object({ license: z.string() });
    const wrong = names
      .filter((name) => existsSync(join(ROOT, 'node_modules', name, 'package.json')))
      .map((name) => ({
        name,
        told: rows.get(name)?.licence,
        declared: Declared.parse(JSON.parse(textOf(`node_modules/${name}/package.json`))).license,
      }))
      .filter(({ told, declared }) => told !== declared || !isCompatible(declared));
    expect(wrong).toEqual([]);
  });

  it('brings nothing at run time that binds more than a library may', () => {
    const Lock = z.object({
      packages: z.record(
        z.string(),
        z.object({ license: z.string().optional(), dev: z.boolean().optional() }),
      ),
    });
    const { packages } = Lock.parse(JSON.parse(textOf('package-lock.json')));
    const strict = Object.entries(packages)
      .filter(
        ([path, { dev, license = '' }]) =>
          path !== '' &&
          dev !== true &&
          /\b(A?GPL|SSPL|BUSL)/.test(license) &&
          !isCompatible(license),
      )
      .map(([path]) => basename(path));
    expect(strict).toEqual([]);
  });
});

describe('docs/guide', () => {
  const shown = filesUnder('src', /\.tsx?$/)
    .filter((file) => !file.includes('.test'))
    .map(textOf)
    .join('\n');

  it('prints in bold only words that stand on a screen', () => {
    const unknown = filesUnder('docs/guide', /\.md$/).flatMap((file) =>
      [...textOf(file).matchAll(/\*\*([^*]+)\*\*/g)]
        .flatMap(([, words = '']) => words.split('…'))
        .map((words) => words.trim())
        .filter((words) => words !== '' && words !== 'đậm' && !shown.includes(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has pictures of 120 kB at most', () => {
    const heavy = filesUnder('docs/guide/pictures', /\.webp$/).filter(
      (file) => statSync(join(ROOT, file)).size > 120_000,
    );
    expect(heavy).toEqual([]);
  });
});
