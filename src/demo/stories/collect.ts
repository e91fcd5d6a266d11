import {
  classifyPetition,
  endPetition,
  enterOpinions,
  recordContact,
  recordPetition,
} from '#src/modules/petitions/commands/index.ts';
import type { Round } from '../plan.ts';
import type { Stage } from '../stage.ts';
import type { Item } from './item.ts';
import { grouped, idsOf } from './item.ts';

const UNCLASSIFIED = new Set(['recorded', 'spot', 'noted']);
const EVENING = 19 * 60;

/** Voters are met, their words typed in, and each petition classified a few days later. */
export function collect(stage: Stage, items: readonly Item[], round: Round): void {
  const [first] = items;
  if (!first) return;
  const sittings = grouped(
    items.filter((item) => sourceOf(item) === 'contact'),
    ({ unit }) => unit,
  );
  for (const [at, sitting] of sittings.entries()) meetVoters(stage, sitting, round, at);
  for (const item of items) {
    if (sourceOf(item) !== 'contact') receive(stage, item, round);
  }
  classify(stage, items, round);
}

/** Most petitions are heard at a meeting with voters; some come in otherwise. */
function sourceOf({ index, fate }: Item): 'contact' | 'front' | 'phone' | 'letter' | 'delegate' {
  if (fate === 'spot' || fate === 'noted' || index % 7 !== 3) return 'contact';
  return (['front', 'phone', 'letter', 'delegate'] as const)[index % 4] ?? 'letter';
}

function meetVoters(stage: Stage, sitting: readonly Item[], round: Round, at: number): void {
  const [first] = sitting;
  if (!first) return;
  const { council } = first;
  const met = round.met + (at % 3);
  const clerk = council.actor('clerk');
  stage.diary.note(met, EVENING + 5 * at, async () => {
    const { id } = await stage.act(clerk, recordContact, {
      unit: first.unit,
      place: `Hội trường ${first.detail}`,
      heldOn: stage.days.on(met),
      session: council.sessionIds[round.session] ?? null,
      timing: round.timing,
      delegates: delegatesOf(council, at),
      voterCount: 48 + ((first.index * 17) % 90),
      note: '',
    });
    const rows = sitting.map(opinionOf);
    const recorded = await stage.act(clerk, enterOpinions, { contactId: id, rows });
    for (const [place, { id: petitionId }] of recorded.entries()) {
      const item = sitting[place];
      if (item) item.id = petitionId;
    }
  });
}

function delegatesOf(council: Item['council'], at: number): string {
  const parts = council.isProvince
    ? [
        ['group', 'delegate'],
        ['vicechairGroup', 'delegateTwo'],
        ['groupTwo', 'delegateThree'],
      ]
    : [['delegate', 'delegateTwo']];
  const chosen = parts[at % parts.length] ?? [];
  return chosen.map((part) => council.actor(part).displayName).join('; ');
}

const VOTERS = ['Nguyễn Thị Chắt', 'Trần Văn Thuyên', 'Lê Thị Nghĩa Tình', 'Phan Đình Nhưỡng'];

function opinionOf(item: Item) {
  const isOpinion = item.fate === 'noted';
  const spot = item.fate === 'spot' ? SPOT_ANSWERS[item.index % SPOT_ANSWERS.length] : '';
  return {
    text: item.petition.text,
    place: item.detail,
    field: item.index % 2 === 0 && !isOpinion ? item.petition.field : '',
    kind: isOpinion ? ('opinion' as const) : ('petition' as const),
    spot: spot !== '',
    spotAnswer: spot,
    speaker: item.index % 3 === 0 ? VOTERS[item.index % VOTERS.length] : '',
  };
}

const SPOT_ANSWERS = [
  'Lãnh đạo UBND đã trả lời tại hội nghị: nội dung này đã có trong kế hoạch quý, dự toán đã giao; UBND sẽ thông báo lịch thực hiện để bà con giám sát.',
  'Đại biểu đã giải thích quy định hiện hành ngay tại hội nghị, cử tri nhất trí và không có ý kiến thêm.',
  'Chủ trì hội nghị đã cung cấp số điện thoại và lịch tiếp dân của bộ phận phụ trách; cử tri được hướng dẫn nộp hồ sơ trực tiếp.',
];

function receive(stage: Stage, item: Item, round: Round): void {
  const source = sourceOf(item);
  const day = round.met + 2;
  stage.diary.note(day, 9 * 60 + (item.index % 50), async () => {
    const { id } = await stage.act(item.council.actor('clerk'), recordPetition, {
      text: item.petition.text,
      places: [{ unit: item.unit, detail: item.detail }],
      source,
      receivedOn: stage.days.on(day),
      session: item.council.sessionIds[round.session] ?? null,
      timing: round.timing,
      petitioners: [{ fullName: VOTERS[(item.index + 1) % VOTERS.length], address: item.detail }],
    });
    item.id = id;
  });
}

const TIERS = { central: 'central', province: 'province', commune: 'commune' } as const;

function classify(stage: Stage, items: readonly Item[], round: Round): void {
  const due = items.filter(({ fate }) => !UNCLASSIFIED.has(fate));
  const alike = grouped(due, ({ petition }) => `${petition.field} ${petition.tier}`);
  const day = round.classified;
  for (const [at, group] of alike.entries()) {
    const [first] = group;
    if (!first) continue;
    stage.diary.note(day, 8 * 60 + at, async () => {
      await stage.act(first.council.actor('clerk'), classifyPetition, {
        petitionIds: idsOf(group),
        fieldCode: first.petition.field,
        competentTier: first.council.isProvince ? TIERS[first.petition.tier] : 'commune',
      });
    });
  }
  for (const item of items.filter(({ fate }) => fate === 'noted')) {
    stage.diary.note(day, 9 * 60, async () => {
      const reason = 'noted';
      await stage.act(item.council.actor('clerk'), endPetition, { petitionIds: [item.id], reason });
    });
  }
}
