import { actText } from './messages/acts.ts';
import { petitionWords } from './messages/words.ts';
import type { PetitionAct } from './rules.ts';
import { actRule, PETITION_ACTS } from './rules.ts';
import { PETITION_STATES } from './schema.ts';

/** The states and acts of a petition as Markdown with a Mermaid diagram, drawn from `ACTS`. */
export function petitionStates(): { name: string; markdown: string } {
  const words: Readonly<Record<string, string>> = petitionWords('vi').states;
  const lines = [
    '# States of a petition',
    '',
    'Drawn from `src/modules/petitions/rules.ts` by `node scripts/draw-states.ts`.',
    'The class of the reply, its evaluation and the public label are stories of their own.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> recorded: record',
    '  [*] --> answered_on_spot: answered at the meeting',
    ...arrows(),
    '  ended --> [*]',
    '```',
    '',
    '| state | on screen |',
    '| --- | --- |',
    ...PETITION_STATES.map((state) => `| ${state} | ${words[state]} |`),
    '',
    '| act | on screen | side | from | to |',
    '| --- | --- | --- | --- | --- |',
    ...PETITION_ACTS.map(actLine),
    '',
  ];
  return { name: 'petitions', markdown: lines.join('\n') };
}

function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const act of PETITION_ACTS) {
    for (const from of actRule(act).from) {
      for (const to of targets(act)) {
        if (to === 'same' || to === from) continue;
        const arrow = `${from} --> ${to}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), act]);
      }
    }
  }
  return [...labels].map(([arrow, acts]) => `  ${arrow}: ${acts.join(', ')}`);
}

function targets(act: PetitionAct): readonly string[] {
  const { to } = actRule(act);
  return typeof to === 'string' ? [to] : Object.values(to);
}

function actLine(act: PetitionAct): string {
  const { side, from, to } = actRule(act);
  const outcome =
    typeof to === 'string'
      ? to
      : Object.entries(to)
          .map(([name, state]) => `${name}: ${state}`)
          .join(', ');
  const states = from.length === PETITION_STATES.length ? 'any' : from.join(', ');
  return `| ${[act, actText('vi').acts[act], side, states, outcome].join(' | ')} |`;
}
