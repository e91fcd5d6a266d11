import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dutyStates } from './draw-states.ts';

it('docs/states/duties.md is drawn from the table as it stands', () => {
  const { name, markdown } = dutyStates();
  expect(readFileSync(`docs/states/${name}.md`, 'utf8')).toBe(markdown);
});
