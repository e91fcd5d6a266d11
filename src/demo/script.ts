import { draw } from './draw.ts';
import type { Drawn } from './draw.ts';
import { COMMUNE_CODES, COMMUNES, LOC_HA } from './places.ts';
import type { CommuneCode } from './places.ts';
import { ROUNDS } from './plan.ts';
import type { Round } from './plan.ts';
import { holdSessions } from './sessions.ts';
import type { DemoCouncil, Stage } from './stage.ts';
import { collect } from './stories/collect.ts';
import { followUp } from './stories/follow-up.ts';
import type { Item } from './stories/item.ts';
import { endDuplicate } from './stories/judge.ts';
import { send } from './stories/send.ts';
import { toldHere } from './told-here.ts';

/** Writes the whole diary: every council, round by round. */
export function writeDiary(stage: Stage, outside: ReadonlyMap<string, string>): void {
  const drawn = draw();
  for (const council of stage.councils) {
    const own = drawn.filter(({ councilCode }) => councilCode === council.unitCode);
    for (const [at, round] of ROUNDS.entries()) {
      const items = own
        .filter((one) => one.round === at)
        .map((one) => itemOf(council, one, drawn.indexOf(one)));
      playRound(stage, items, round, outside);
    }
    holdSessions(stage, council);
  }
}

/** What the province sends down, it sends to the commune where it was raised. */
const DOWN_TO = [LOC_HA, '18562'] as const;

function unitOf(council: DemoCouncil, { fate, round }: Drawn, index: number): CommuneCode {
  if (!council.isProvince) return council.unitCode as CommuneCode;
  if (fate.startsWith('down')) return DOWN_TO[index % 2 === 0 ? 0 : 1];
  return COMMUNE_CODES[((index + round) % 4) + (round % 2) * 4] ?? LOC_HA;
}

function itemOf(council: DemoCouncil, drawn: Drawn, index: number): Item {
  const unit = unitOf(council, drawn, index);
  const hamlets = COMMUNES[unit];
  const detail = hamlets[index % hamlets.length] ?? '';
  const petition = toldHere(drawn.petition, { unit, hamlet: detail });
  return { ...drawn, petition, council, unit, detail, index, id: '' };
}

function playRound(
  stage: Stage,
  items: readonly Item[],
  round: Round,
  outside: ReadonlyMap<string, string>,
): void {
  collect(stage, items, round);
  send(stage, items, round, (item) => receiverOf(stage, item, outside));
  followUp(stage, items, round, outside);
  for (const item of items) {
    if (item.fate === 'duplicate') endDuplicate(stage, item, round.classified + 3);
  }
}

function receiverOf(
  { province, councils }: Stage,
  { council, fate, unit }: Item,
  outside: ReadonlyMap<string, string>,
): string {
  if (fate.startsWith('assembly')) return outside.get('assemblyDelegation') ?? '';
  if (fate.startsWith('up')) return province.standingCommitteeId;
  if (!fate.startsWith('down')) return council.executiveId;
  return councils.find(({ unitCode }) => unitCode === unit)?.executiveId ?? '';
}
