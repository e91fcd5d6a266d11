import { addItem, callTheMeeting, linkRecord, planMeeting } from '#src/modules/meetings/index.ts';
import { formatDay, weekday } from '#src/council/calendar/index.ts';
import { referenceUnits } from '#src/council/tenants/index.ts';
import { COMMUNE_CODES } from '../../places.ts';
import type { CommuneCode } from '../../places.ts';
import type { Stage } from '../../stage.ts';
import { petitionsToCheck } from '../../store.ts';
import { toldSessions } from './told.ts';

export const VISIT = 'province-visit';
const VISITED: readonly CommuneCode[] = COMMUNE_CODES.slice(0, 6);
/** Three days, two communes a day. */
const AT_LEAST = 7;
const HOURS = ['08:00', '14:00'] as const;
const PETITIONS_EACH = 3;

/** The Standing Committee goes to six communes with the petitions whose answers it compares there. */
export function visit(stage: Stage): void {
  stage.diary.note(-6, 9 * 60, async () => {
    const { province, days } = stage;
    const first = firstDay(stage);
    const clerk = province.actor('clerk');
    const made = await stage.act(clerk, planMeeting, {
      kind: 'workingVisit',
      title: 'Làm việc với Thường trực HĐND các xã, phường về giải quyết kiến nghị cử tri',
      day: formatDay(days.on(first)),
      startsTime: HOURS[0],
      endsDay: formatDay(days.on(first + VISITED.length / HOURS.length - 1)),
      endsTime: '17:00',
      place: 'Tại sáu xã, phường',
      chairSeatId: province.seats.get('vicechair')?.seatId ?? '',
      secretarySeatId: province.seats.get('chief')?.seatId ?? '',
    });
    const told = { ...made, items: new Map<string, string>(), papers: [] };
    toldSessions(stage).set(VISIT, told);
    const all = { meetingId: made.id, title: 'Nghe báo cáo, đối chiếu từng kiến nghị tại địa bàn' };
    const { id: whole } = await stage.act(clerk, addItem, { ...all, kind: 'petitionReport' });
    told.items.set('whole', whole);
    for (const at of VISITED.keys()) await goTo(stage, made.id, whole, at);
    await stage.act(clerk, callTheMeeting, { id: made.id, number: 2 });
  });
}

/** The Monday after next week's beginning. */
function firstDay({ days }: Stage): number {
  return AT_LEAST + ((8 - weekday(days.on(AT_LEAST))) % 7);
}

async function goTo(stage: Stage, meetingId: string, parentId: string, at: number) {
  const { province, days } = stage;
  const clerk = province.actor('clerk');
  const unitCode = VISITED[at] ?? '';
  const on = firstDay(stage) + Math.floor(at / HOURS.length);
  const name = referenceUnits().find(({ code }) => code === unitCode)?.name ?? unitCode;
  const { id } = await stage.act(clerk, addItem, {
    meetingId,
    parentId,
    title: `Làm việc tại ${name}`,
    unitCode,
    place: 'Trụ sở HĐND và UBND',
    minutes: 180,
    startsAt: `${formatDay(days.on(on))} ${HOURS[at % HOURS.length] ?? ''}`,
  });
  toldSessions(stage).get(VISIT)?.items.set(unitCode, id);
  const place = { tenantId: stage.tenantId, councilId: province.councilId };
  const codes = await petitionsToCheck(stage.platform.db, place, unitCode, PETITIONS_EACH);
  if (codes.length === 0) return;
  const reason = 'Đối chiếu kết quả trả lời tại địa bàn';
  await stage.act(clerk, linkRecord, { itemId: id, record: codes.join(' '), reason });
}
