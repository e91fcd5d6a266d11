import {
  acceptPetition,
  assignPetition,
  declinePetition,
  referPetition,
  reportProgress,
  verifyPetition,
} from '#src/modules/petitions/commands/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Fate } from '../plan.ts';
import type { DemoCouncil, Stage } from '../stage.ts';
import type { Item } from './item.ts';
import { grouped, idsOf } from './item.ts';
import { CHECKED, DECLINES, pick, PROGRESS } from './words.ts';

/** A body at work on a list it was sent. */
export interface Desk {
  readonly actor: Actor;
  readonly council: DemoCouncil;
  readonly items: readonly Item[];
  /** The day of the letter. */
  readonly sent: number;
}

const UNTOUCHED: ReadonlySet<Fate> = new Set(['forwarded']);
const REFUSED: ReadonlySet<Fate> = new Set(['declined', 'redirected']);
const ONLY_ACCEPTED: ReadonlySet<Fate> = new Set(['accepted']);

/** Accepts, declines, gives out to departments, reports on the way. */
export function workOn(stage: Stage, desk: Desk): void {
  const { items, sent } = desk;
  const touched = items.filter(({ fate }) => !UNTOUCHED.has(fate));
  const refused = touched.filter(({ fate }) => REFUSED.has(fate));
  const kept = touched.filter(({ fate }) => !REFUSED.has(fate));
  const { days, diary } = stage;
  if (kept.length > 0) {
    diary.note(days.work(sent + 2), 9 * 60, async () => {
      await stage.act(desk.actor, acceptPetition, { petitionIds: idsOf(kept) });
    });
  }
  for (const item of refused) {
    diary.note(days.work(sent + 3), 10 * 60, async () => {
      const note = pick(DECLINES, item.index);
      const suggestedBody =
        item.petition.field === 'power-water' ? 'Điện lực tỉnh' : 'Công an tỉnh';
      await stage.act(desk.actor, declinePetition, { petitionIds: [item.id], note, suggestedBody });
    });
  }
  giveOut(stage, desk, kept);
}

function giveOut(stage: Stage, desk: Desk, kept: readonly Item[]): void {
  const { sent, actor, council } = desk;
  const given = kept.filter(({ fate }) => !ONLY_ACCEPTED.has(fate));
  for (const [at, group] of grouped(given, (item) => leadOf(council, item)).entries()) {
    const [first] = group;
    if (!first) continue;
    const day = stage.days.work(sent + 4);
    stage.diary.note(day, 14 * 60 + at, async () => {
      await stage.act(actor, assignPetition, {
        petitionIds: idsOf(group),
        leadBodyId: leadOf(council, first),
        coBodyIds: first.index % 2 === 0 ? coOf(council, first) : [],
        dueOn: stage.days.on(sent + 33),
        answersDirectly: answersDirectly(council, first, sent),
        note: '',
      });
    });
    report(stage, desk, group);
  }
}

function report(stage: Stage, { actor, sent, council }: Desk, group: readonly Item[]): void {
  for (const item of group.filter(({ index }) => index % 3 === 0)) {
    stage.diary.note(stage.days.work(sent + 18), 15 * 60, async () => {
      const note = pick(PROGRESS, item.index);
      await stage.act(actor, reportProgress, { petitionIds: [item.id], note });
    });
  }
  for (const item of group.filter(({ index }) => index % 5 === 1)) {
    stage.diary.note(stage.days.work(sent + 21), 16 * 60, async () => {
      const looker = council.actor(item.index % 2 === 0 ? 'front' : 'delegate');
      const note = pick(CHECKED.seen, item.index);
      const seen = { petitionIds: [item.id], finding: 'seen' as const, note, place: item.detail };
      if (looker.councilId === item.council.councilId)
        await stage.act(looker, verifyPetition, seen);
    });
  }
}

const LEADS: Readonly<Record<string, string>> = {
  transport: 'Sở Xây dựng',
  construction: 'Sở Xây dựng',
  land: 'Sở Nông nghiệp và Môi trường',
  agriculture: 'Sở Nông nghiệp và Môi trường',
  environment: 'Sở Nông nghiệp và Môi trường',
  'power-water': 'Sở Công Thương',
  finance: 'Sở Tài chính',
  education: 'Sở Giáo dục và Đào tạo',
  health: 'Sở Y tế',
  'culture-sport': 'Sở Văn hóa, Thể thao và Du lịch',
};
const SOCIAL = new Set(['education', 'health', 'culture-sport', 'social-policy']);

function department(council: DemoCouncil, ...names: readonly string[]): string {
  const found = names.map((name) => council.byShortName.get(name)).find((id) => id !== undefined);
  if (!found) throw new Error(`${council.unitCode} has none of ${names.join(', ')}`);
  return found;
}

export function leadOf(council: DemoCouncil, { petition }: Item): string {
  if (council.isProvince) return department(council, LEADS[petition.field] ?? 'Sở Nội vụ');
  if (SOCIAL.has(petition.field)) return department(council, 'Phòng Văn hóa – Xã hội');
  return department(council, 'Phòng Kinh tế', 'Phòng Kinh tế, Hạ tầng và Đô thị');
}

function coOf(council: DemoCouncil, item: Item): string[] {
  const co = council.isProvince ? 'Sở Tài chính' : 'Phòng Văn hóa – Xã hội';
  const id = department(council, co);
  return id === leadOf(council, item) ? [] : [id];
}

/** In the latest rounds the executive lets Sở Xây dựng write to voters itself. */
export function answersDirectly(council: DemoCouncil, item: Item, sent: number): boolean {
  return council.isProvince && sent >= -60 && leadOf(council, item) === roadsOf(council);
}

export function roadsOf(council: DemoCouncil): string {
  return department(council, 'Sở Xây dựng');
}

/** What a commune sent up: the province's Standing Committee passes it to its own executive. */
export function passUpward(stage: Stage, items: readonly Item[], sent: number): void {
  const { province, days, diary } = stage;
  const clerk = province.actor('clerk');
  diary.note(days.work(sent + 2), 9 * 60 + 30, async () => {
    await stage.act(clerk, acceptPetition, { petitionIds: idsOf(items) });
  });
  diary.note(sent + 5, 10 * 60, async () => {
    await stage.act(clerk, referPetition, {
      petitionIds: idsOf(items),
      toBodyId: province.executiveId,
      letterNumber: province.letter(),
      letterOn: days.on(sent + 5),
      dueOn: days.on(sent + 36),
    });
  });
  diary.note(days.work(sent + 7), 9 * 60, async () => {
    await stage.act(province.actor('executive'), acceptPetition, { petitionIds: idsOf(items) });
  });
}
