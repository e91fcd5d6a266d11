import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSource } from './in-source.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghisu-maps-'));
  // The second line of the bundle is the third of `verbs.ts`.
  const map = { version: 3, sources: ['../src/verbs.ts'], names: [], mappings: ';AAEA' };
  writeFileSync(join(folder, 'bundle.js.map'), JSON.stringify(map));
  writeFileSync(join(folder, 'broken.js.map'), 'no map');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a place in the bundle', () => {
  it('is told as the place in the source, with the name of its function', () => {
    const source = relative(process.cwd(), join(folder, '../src/verbs.ts'));
    expect(inSource(`at async run (${join(folder, 'bundle.js')}:2:1)`)).toBe(
      `at async run (${source}:3:1)`,
    );
    const bare = `file://${join(folder, 'bundle.js')}:2:1`;
    expect(inSource(`at ${bare}`)).toBe(`at ${source}:3:1`);
    expect(inSource(`at async ${bare}`)).toBe(`at async ${source}:3:1`);
  });

  it.each(['at other.js', 'at node:internal/process/task_queues:104:5', 'at run (native)', 'at'])(
    'stays as it is where no map says more: %s',
    (place) => expect(inSource(place)).toBe(place),
  );

  it('stays as it is where the map is broken', () => {
    const place = `at ${join(folder, 'broken.js')}:2:1`;
    expect(inSource(place)).toBe(place);
  });
});
