/** Draws the states of each room from its code into docs/states, or with `--check` says what is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dutyStates } from '../src/council/duties/draw-states.ts';
import { petitionStates } from '../src/modules/petitions/draw-states.ts';

export interface StateDrawing {
  /** The file in docs/states, without `.md`. */
  readonly name: string;
  readonly markdown: string;
}

const DRAWINGS: readonly StateDrawing[] = [dutyStates(), petitionStates()];

const isCheck = process.argv.includes('--check');
for (const { name, markdown } of DRAWINGS) {
  const path = new URL(`../docs/states/${name}.md`, import.meta.url);
  if (!isCheck) {
    writeFileSync(path, markdown);
    console.log(`docs/states/${name}.md`);
  } else if (read(path) !== markdown) {
    console.log(`docs/states/${name}.md is stale: node scripts/draw-states.ts`);
    process.exitCode = 1;
  }
}

function read(path: URL): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
