import { addMonths, day } from '#src/council/calendar/index.ts';
import { linkRecord } from '#src/modules/meetings/index.ts';
import {
  addProgrammeItem,
  approveProgramme,
  changeItem,
  closeItem,
  declineProposal,
  openProgramme,
  proposeItem,
} from '#src/modules/programmes/index.ts';
import type { Stage } from '../../stage.ts';
import { DEMO_SESSIONS } from './plan.ts';
import { PROGRAMME_ITEMS, PROPOSALS } from './programme-items.ts';
import type { DemoProgrammeItem } from './programme-items.ts';
import { toldSession } from './told.ts';

const OPENED = -205;
const APPROVED = -203;
const BEFORE = 'Đã thực hiện trước khi đưa chương trình vào hệ thống.';
const MOVED = -30;

/** The programme of the year at the province: delivered by its sessions, some moved, one taken out. */
export function programmeOfTheYear(stage: Stage): void {
  const { diary, days, province } = stage;
  const year = Number(days.today.slice(0, 4));
  const clerk = province.actor('clerk');
  diary.note(OPENED, 9 * 60, async () => {
    const programme = await stage.act(clerk, openProgramme, {
      kind: 'year',
      year,
      documentNumber: `${year % 100}/CTr-HĐND`,
    });
    diary.note(APPROVED, 15 * 60, async () => {
      await stage.act(province.actor('chair'), approveProgramme, { id: programme.id });
    });
    for (const item of PROGRAMME_ITEMS) {
      const month = monthOf(stage, item.month);
      if (!month.startsWith(String(year))) continue;
      const body = province.actor(item.by).bodyId;
      const { id } = await stage.act(clerk, addProgrammeItem, {
        programmeId: programme.id,
        title: item.title,
        kind: item.kind,
        bodyId: body,
        month,
      });
      becomes(stage, item, id, body);
    }
  });
  proposals(stage);
}

/** The month of the first session, and so many after it. */
function monthOf({ days }: Stage, after: number): string {
  const first = DEMO_SESSIONS[0]?.on ?? 0;
  const month = day(`${days.on(days.work(first)).slice(0, 7)}-01`);
  return addMonths(month, after).slice(0, 7);
}

function becomes(stage: Stage, item: DemoProgrammeItem, id: string, bodyId: string): void {
  const { diary, province } = stage;
  const clerk = province.actor('clerk');
  const { doneAt, moved, dropped } = item;
  if (doneAt) return dealtWith(stage, doneAt, id);
  if (moved) {
    const month = monthOf(stage, moved[0]);
    const change = { ...item, id, bodyId, month, reason: moved[1] };
    diary.note(MOVED, 10 * 60, async () => {
      if (month.startsWith(stage.days.today.slice(0, 4)))
        await stage.act(clerk, changeItem, change);
    });
    return;
  }
  if (item.month > -1) return;
  const state = dropped ? 'dropped' : 'delivered';
  const inMonth = item.month * 30 - 20;
  const at = Math.max(APPROVED + 1, inMonth);
  const note = dropped ?? (inMonth < at ? BEFORE : '');
  diary.note(at, 16 * 60, async () => {
    await stage.act(clerk, closeItem, { id, state, note });
  });
}

/** The item of a session stands on the programme's; closing the session delivers it. */
function dealtWith(stage: Stage, doneAt: string, id: string): void {
  const [session = '', item = ''] = doneAt.split('/');
  const held = DEMO_SESSIONS.find(({ key }) => key === session);
  if (!held) return;
  stage.diary.note(stage.days.work(held.on) - 2, 8 * 60, async () => {
    const itemId = toldSession(stage, session).items.get(item) ?? '';
    const link = { itemId, record: `/programmes/items/${id}`, reason: 'Chương trình công tác năm' };
    await stage.act(stage.province.actor('clerk'), linkRecord, link);
  });
}

function proposals(stage: Stage): void {
  const { days, diary, province } = stage;
  const month = days.on(DEMO_SESSIONS[2]?.on ?? 0).slice(0, 7);
  for (const { by, before, declined, ...proposal } of PROPOSALS) {
    diary.note(-before, 14 * 60, async () => {
      const { id } = await stage.act(province.actor(by), proposeItem, { ...proposal, month });
      if (!declined) return;
      diary.note(-before + 2, 9 * 60, async () => {
        await stage.act(province.actor('chair'), declineProposal, { id, reason: declined });
      });
    });
  }
}
