import { acceptPetition, reportProgress } from '#src/modules/petitions/commands/index.ts';
import type { Round } from '../plan.ts';
import type { DemoCouncil, Stage } from '../stage.ts';
import { answer, REPLIED, replyAfter } from './answer.ts';
import type { Paper } from './answer.ts';
import type { Item } from './item.ts';
import { grouped, idsOf } from './item.ts';
import { judge } from './judge.ts';
import { press } from './press.ts';
import { answersDirectly, leadOf, passUpward, roadsOf, workOn } from './receive.ts';
import { isSent, writeLetter } from './send.ts';

type Outside = ReadonlyMap<string, string>;

/** Everything that happens after the letter has gone out. */
export function followUp(
  stage: Stage,
  items: readonly Item[],
  { letter }: Round,
  outside: Outside,
): void {
  const sent = items.filter(isSent);
  const to = (prefix: string) => sent.filter(({ fate }) => fate.startsWith(prefix));
  const upward = to('up').filter(({ fate }) => fate !== 'urged');
  const central = to('assembly');
  const downward = to('down');
  const special = new Set([...upward, ...central, ...downward]);
  const own = sent.filter((item) => !special.has(item));
  if (own.length > 0) executiveWorks(stage, own, letter);
  if (upward.length > 0) provinceWorks(stage, upward, letter);
  if (central.length > 0) assemblyAnswers(stage, central, letter, outside);
  for (const list of grouped(downward, ({ index }) => String(index % 2))) {
    communeWorks(stage, list, letter);
  }
  for (const item of own.filter(({ fate }) => fate === 'redirected')) redirect(stage, item, letter);
  for (const item of sent) press(stage, item, letter);
}

function executiveWorks(stage: Stage, items: readonly Item[], sent: number): void {
  const [first] = items;
  if (!first) return;
  const { council } = first;
  const actor = council.actor('executive');
  workOn(stage, { actor, council, items, sent });
  const replied = items.filter(({ fate }) => REPLIED.includes(fate));
  const byRoads = replied.filter((item) => answersDirectly(council, item, sent));
  departmentsReport(stage, council, replied, sent);
  answerAll(
    stage,
    replied.filter((item) => !byRoads.includes(item)),
    sent,
    {
      actor,
      bodyId: council.executiveId,
      symbol: 'UBND-TH',
      signer: council.isProvince ? 'Lương Hữu Thịnh' : actor.displayName,
    },
  );
  if (byRoads.length === 0) return;
  answerAll(stage, byRoads, sent, {
    actor: council.actor('department'),
    bodyId: roadsOf(council),
    symbol: 'SXD-QLHT',
    signer: council.actor('department').displayName,
  });
}

/** Before the executive writes to voters, the department writes to the executive. */
function departmentsReport(
  stage: Stage,
  council: DemoCouncil,
  replied: readonly Item[],
  sent: number,
): void {
  if (!council.isProvince) return;
  const roads = replied.filter(
    (item) => leadOf(council, item) === roadsOf(council) && !answersDirectly(council, item, sent),
  );
  answer(stage, {
    actor: council.actor('department'),
    bodyId: roadsOf(council),
    items: roads,
    symbol: 'SXD-QLHT',
    signer: council.actor('department').displayName,
    on: sent + 27,
  });
}

type Author = Omit<Paper, 'items' | 'on'>;

function answerAll(stage: Stage, items: readonly Item[], sent: number, author: Author): void {
  for (const list of grouped(items, (item) => String(replyAfter(item)))) {
    const [first] = list;
    if (!first) continue;
    const on = sent + replyAfter(first);
    answer(stage, { ...author, items: list, on });
    for (const item of list) judge(stage, item, on);
  }
}

function provinceWorks(stage: Stage, items: readonly Item[], sent: number): void {
  passUpward(stage, items, sent);
  const replied = items.filter(({ fate }) => REPLIED.includes(fate));
  const { province } = stage;
  answer(stage, {
    actor: province.actor('executive'),
    bodyId: province.executiveId,
    items: replied,
    symbol: 'UBND-TH',
    signer: 'Lương Hữu Thịnh',
    on: sent + 30,
  });
  answerAll(stage, replied, sent, {
    actor: province.actor('clerk'),
    bodyId: province.standingCommitteeId,
    symbol: 'HĐND-TT',
    signer: province.actor('vicechair').displayName,
  });
}

/** The delegation has no account here: the office enters its letters for it. */
function assemblyAnswers(
  stage: Stage,
  items: readonly Item[],
  sent: number,
  outside: Outside,
): void {
  const [first] = items;
  if (!first) return;
  answerAll(
    stage,
    items.filter(({ fate }) => REPLIED.includes(fate)),
    sent,
    {
      actor: first.council.actor('clerk'),
      bodyId: outside.get('assemblyDelegation') ?? '',
      symbol: 'ĐĐBQH',
      signer: 'Lãnh đạo Đoàn đại biểu Quốc hội',
    },
  );
}

function communeWorks(stage: Stage, items: readonly Item[], sent: number): void {
  const [first] = items;
  const code = first && first.index % 2 === 0 ? '18568' : '18562';
  const commune = stage.councils.find(({ unitCode }) => unitCode === code);
  if (!first || !commune) return;
  const actor = commune.actor('executive');
  workOn(stage, { actor, council: commune, items, sent });
  answerAll(
    stage,
    items.filter(({ fate }) => REPLIED.includes(fate)),
    sent,
    {
      actor,
      bodyId: commune.executiveId,
      symbol: 'UBND',
      signer: actor.displayName,
    },
  );
}

/** What the executive declined goes to the body it named, and that body’s acceptance is entered for it. */
function redirect(stage: Stage, item: Item, sent: number): void {
  const { council } = item;
  const name = item.petition.field === 'power-water' ? 'Điện lực tỉnh' : 'Công an tỉnh';
  const toBodyId = council.byShortName.get(name) ?? '';
  const on = sent + 12;
  writeLetter(stage, {
    council,
    items: [item],
    toBodyId,
    title: `Chuyển lại kiến nghị đến ${name}`,
    on,
  });
  const paper = { documentNumber: `${300 + item.index}/CV`, documentOn: stage.days.on(on + 3) };
  stage.diary.note(on + 4, 9 * 60, async () => {
    const clerk = council.actor('clerk');
    await stage.act(clerk, acceptPetition, { petitionIds: idsOf([item]), note: '', ...paper });
  });
  stage.diary.note(on + 20, 9 * 60, async () => {
    await stage.act(council.actor('clerk'), reportProgress, {
      petitionIds: idsOf([item]),
      note: 'Đã kiểm tra thực địa, đang phối hợp với xã xử lý.',
      speaker: 'Trực ban',
    });
  });
}
