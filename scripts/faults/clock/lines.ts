import type { Clock } from './run.ts';

export const clockHeld = ({ findings, wrong }: Clock): boolean =>
  findings.lost + findings.halves + findings.doubles + findings.miscounted + wrong.length === 0 &&
  findings.chain === 'valid';

export function clockLines({ jumps, acknowledged, refusals, findings, wrong }: Clock): string {
  return [
    `clock, ${jumps.join(', ')}: ${acknowledged} acknowledged`,
    `  lost ${findings.lost}, halves ${findings.halves}, doubles ${findings.doubles}, miscounted ${findings.miscounted}; chain ${findings.chain}`,
    `  other answers: ${JSON.stringify(refusals)}`,
    ...[...wrong, ...findings.told].slice(0, 20).map((line) => `  ✗ ${line}`),
  ].join('\n');
}
