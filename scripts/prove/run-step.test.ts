import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageOf } from './page.ts';
import { runStep } from './run-step.ts';
import type { Step } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'nghisu-prove-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An instrument that does what its program says. */
function instrument(program: string): string {
  const path = join(folder, `${Math.random()}.mjs`);
  writeFileSync(path, program);
  return path;
}

const step = (mostMinutes = 1): Step => ({ name: 'one', title: 'One', args: ['one'], mostMinutes });

describe('a part of the proof', () => {
  it('holds with its figures and code 0', async () => {
    const one = await runStep(step(), 'abc', instrument(`console.log('{"lost": 0}')`));
    expect(one).toMatchObject({ held: true });
    expect(one.text).toContain('| lost | 0 |');
  });

  it.each([
    ['figures but code 1', `console.log('{"lost": 1}'); process.exit(1)`, '| lost | 1 |'],
    ['words instead of figures', `console.log('broken')`, 'broken'],
    ['silence', '', 'It said nothing.'],
  ])('does not hold with %s', async (_, program, words) => {
    const one = await runStep(step(), 'abc', instrument(program));
    expect(one.held).toBe(false);
    expect(one.text).toContain(words);
  });

  it('is ended after its time and says so', async () => {
    const endless = instrument(`setInterval(() => undefined, 1000)`);
    const one = await runStep(step(0.005), 'abc', endless);
    expect(one.held).toBe(false);
    expect(one.text).toContain('Ended after its 0.005 minutes.');
  });
});

it('names on the page what did not hold and what has not run', async () => {
  const [first, second] = [step(), { ...step(), name: 'two', title: 'Two' }];
  const done = await runStep(first, 'abc', instrument('process.exit(1)'));
  const page = pageOf('# Proof', [first, second], [done]);
  expect(page).toMatch(
    /\| One \| \*\*did not hold\*\* \| \d{4}-[^|]+ \| abc \| [\d.]+ \| [\d.]+ → [\d.]+ \|/,
  );
  expect(page).toContain('| Two | not run | | |');
  expect(page).toContain('**It did not hold.** It gave no figures.');
});
