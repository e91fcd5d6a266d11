import { actRule, DUTY_ACTS } from './acts.ts';
import type { DutyAct } from './acts.ts';
import { dutyText } from './messages.ts';
import { DUTY_STATES } from './schema.ts';

/** The states and acts of a duty as Markdown with a Mermaid diagram, drawn from `ACTS`. */
export function dutyStates(): { name: string; markdown: string } {
  const lines = [
    '# States of a duty',
    '',
    'Drawn from `src/council/duties/acts.ts` by `node scripts/draw-states.ts`. Being late is not a state.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> assigned: place',
    ...arrows(),
    '  settled --> [*]',
    '  lifted --> [*]',
    '```',
    '',
    '| state | on screen |',
    '| --- | --- |',
    ...DUTY_STATES.map((state) => `| ${state} | ${dutyText('vi').states[state]} |`),
    '',
    '| act | on screen | who (permission) | from → to | needs | on behalf | judges |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...DUTY_ACTS.map(actLine),
    '',
  ];
  return { name: 'duties', markdown: lines.join('\n') };
}

function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const act of DUTY_ACTS) {
    for (const [from, to] of Object.entries(actRule(act).moves)) {
      if (from === to) continue;
      const arrow = `${from} --> ${to}`;
      labels.set(arrow, [...(labels.get(arrow) ?? []), act]);
    }
  }
  return [...labels].map(([arrow, acts]) => `  ${arrow}: ${acts.join(', ')}`);
}

function actLine(act: DutyAct): string {
  const { who, moves, needs, onBehalf, judges } = actRule(act);
  const parties = Object.entries(who).map(([party, need]) => (need ? `${party} (${need})` : party));
  const steps = Object.entries(moves).map(([from, to]) => (from === to ? from : `${from} → ${to}`));
  const cells = [
    act,
    dutyText('vi').acts[act],
    parties.join(', '),
    steps.join(', '),
    needs.join(', ') || '–',
    onBehalf ? 'yes' : '–',
    judges ? 'yes' : '–',
  ];
  return `| ${cells.join(' | ')} |`;
}
