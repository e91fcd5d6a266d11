import { actOnOneDuty } from '#src/council/duties/index.ts';
import { enterAnswer } from '#src/modules/petitions/commands/index.ts';
import { replyClass } from '#src/modules/petitions/index.ts';
import type { ReplyClass } from '#src/modules/petitions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Fate } from '../plan.ts';
import type { Stage } from '../stage.ts';
import type { Item } from './item.ts';
import { openPartsOf } from '../store.ts';
import { PART_REPLIES, pick, REPLIES } from './words.ts';

export const REPLIED: readonly Fate[] = [
  'resolved',
  'explained',
  'following',
  'notPossible',
  'askedAgain',
  'discrepancy',
  'reopened',
  'answered',
  'answeredLate',
  'upAnswered',
  'downAnswered',
  'assemblyAnswered',
];

const LATE = 55;

/** The day the answer comes, counted from the letter: most on time, some long after. */
export function replyAfter({ fate, index }: Item): number {
  if (fate === 'answeredLate') return LATE;
  if (index % 6 === 5 && (fate === 'resolved' || fate === 'explained')) return LATE;
  return index % 2 === 0 ? 33 : 36;
}

const CLASS_OF: Readonly<Partial<Record<Fate, ReplyClass>>> = {
  resolved: 'solved.carried-out',
  discrepancy: 'solved.carried-out',
  reopened: 'solved.carried-out',
  explained: 'explained',
  assemblyAnswered: 'explained',
  following: 'considering.roadmap',
  notPossible: 'considering.no-resources',
  askedAgain: 'considering.other',
};
const CLASS_OF_CASE = {
  solved: 'solved.carried-out',
  explained: 'explained',
  considering: 'considering.roadmap',
} as const;

export function classOf({ fate, petition, index }: Item): ReplyClass {
  const known = CLASS_OF[fate];
  if (known === 'solved.carried-out' && petition.answer === null && index % 3 === 0) {
    return 'solved.inspected';
  }
  return known ?? CLASS_OF_CASE[petition.fate ?? 'explained'];
}

function textOf(item: Item, code: ReplyClass): string {
  const { petition, fate } = item;
  const fits = petition.fate === replyClass(code).group && fate !== 'askedAgain';
  return (fits && petition.answer) || pick(REPLIES[code] ?? REPLIES.explained ?? [], item.index);
}

/** One paper that answers several petitions. */
export interface Paper {
  readonly actor: Actor;
  readonly bodyId: string;
  readonly items: readonly Item[];
  readonly symbol: string;
  readonly signer: string;
  /** The day the office receives it. */
  readonly on: number;
}

let numbers = 0;

/** Numbers of answers begin anew with each loading. */
export function restartNumbers(): void {
  numbers = 200;
}

export function answer(stage: Stage, paper: Paper): void {
  const { items, on } = paper;
  if (items.length === 0) return;
  stage.diary.note(on - 2, 15 * 60 + 20, async () => await departmentsReply(stage, items, on - 2));
  stage.diary.note(on, 10 * 60 + 20, async () => {
    numbers += 7;
    await stage.act(paper.actor, enterAnswer, {
      bodyId: paper.bodyId,
      number: `${numbers}/${paper.symbol}`,
      issuedOn: stage.days.on(on - 1),
      receivedOn: stage.days.on(on),
      signer: paper.signer,
      subject: 'Trả lời kiến nghị của cử tri',
      rows: items.map((item, line) => rowOf(stage, item, line)),
    });
  });
}

/** Departments without an account send a paper; the office enters it for them. */
async function departmentsReply(stage: Stage, items: readonly Item[], on: number): Promise<void> {
  for (const item of items) {
    const parts = await openPartsOf(stage.platform.db, stage.tenantId, item.id);
    for (const [at, part] of parts.entries()) {
      const follower = stage.councils.find(({ councilId }) => councilId === part.councilId);
      if (!follower) continue;
      await stage.act(follower.actor('clerk'), actOnOneDuty, {
        id: part.id,
        act: 'answer',
        note: pick(PART_REPLIES, item.index + at),
        documentNumber: `${310 + item.index}/${part.symbol}`,
        documentOn: stage.days.on(on),
        onBehalf: true,
      });
    }
  }
}

function rowOf(stage: Stage, item: Item, line: number) {
  const code = classOf(item);
  const hasRoadmap = replyClass(code).needsRoadmap === true;
  return {
    petitionId: item.id,
    replyClass: code,
    annexLine: `Mục ${line + 1}`,
    text: textOf(item, code),
    roadmap: hasRoadmap ? 'Lập hồ sơ trong quý này; thi công và hoàn thành đúng ngày ghi bên.' : '',
    ...(hasRoadmap ? { completesOn: stage.days.on(completesAt(item)) } : {}),
  };
}

/** A few roadmaps have run out already. */
export function completesAt({ index }: Item): number {
  return index % 4 === 0 ? -3 : 30 + 15 * (index % 5);
}
