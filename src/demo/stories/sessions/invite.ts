import {
  acceptExcuse,
  answerInvitation,
  collect,
  handOut,
  handoutsOf,
  inviteBody,
  inviteesOf,
  sendInvitations,
  tellInvitees,
} from '#src/modules/invitations/index.ts';
import { acceptPaper, askPaper, givePaper } from '#src/modules/meetings/index.ts';
import { formatDay } from '#src/council/calendar/index.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import { isFinished } from './plan.ts';
import type { DemoSession } from './plan.ts';
import { minuteOf } from './times.ts';
import { toldSession } from './told.ts';
import { wordFile } from './word-file.ts';

const RESTRICTED = 'Tờ trình về công tác cán bộ';

/** Whom a session of the province invites beside its members: to all of it, or to one item. */
const INVITED = [
  { part: 'executive', item: null },
  { part: 'front', item: null },
  { part: 'finance', item: 'budget' },
  { part: 'finance', item: 'investment' },
  { part: 'department', item: 'roads' },
  { part: 'farming', item: 'water' },
] as const;

const ABSENT = 'Dự hội nghị giao ban khu vực theo giấy mời của Văn phòng Quốc hội.';
const SUBSTITUTE = 'Nguyễn Thị Hồng Vinh, Phó Trưởng phòng Quản lý ngân sách';

/** The session is called: everybody is told, bodies are invited, most answer. */
export function invite(stage: Stage, council: DemoCouncil, session: DemoSession, called: number) {
  const { diary } = stage;
  const own = INVITED.filter(
    ({ part, item }) =>
      (council.isProvince || part === 'executive') &&
      (item === null || session.items.some(({ key }) => key === item)),
  );
  diary.note(called, 11 * 60, async () => {
    const { id, code, items } = toldSession(stage, session.key);
    const clerk = council.actor('clerk');
    for (const { part, item } of own) {
      const itemId = item === null ? '' : (items.get(item) ?? '');
      await stage.act(clerk, inviteBody, { code, bodyId: council.actor(part).bodyId, itemId });
    }
    await stage.act(clerk, sendInvitations, { code });
    await stage.tellNews();
    const ids = (await inviteesOf(stage.platform.db, stage.tenantId, id)).map((one) => one.id);
    const told = { tenantId: stage.tenantId, meetingId: id, ids };
    await inTenant(told.tenantId, async () => await tellInvitees(stage.platform, told));
  });
  diary.note(called + 2, 9 * 60, async () => await answers(stage, council, session));
  if (session.items.some(({ isRestricted }) => isRestricted)) handOver(stage, council, session);
}

async function answers(stage: Stage, council: DemoCouncil, session: DemoSession): Promise<void> {
  const { id } = toldSession(stage, session.key);
  const listed = await inviteesOf(stage.platform.db, stage.tenantId, id);
  const parts = ['chair', 'vicechair', 'member', 'justice', 'culture', 'committee'];
  const actors = [...parts, ...INVITED.map(({ part }) => part)]
    .filter((part) => council.seats.has(part))
    .map((part) => ({ part, actor: council.actor(part) }));
  for (const { id: invitee, person_id, body_id } of listed) {
    const known = actors.find(({ actor }) =>
      person_id === null ? actor.bodyId === body_id : actor.personId === person_id,
    );
    // Two have not answered yet: the office sees whom to ring.
    if (!known || (!isFinished(session) && ['chair', 'front'].includes(known.part))) continue;
    const { part, actor } = known;
    if (part === 'member') {
      const excuse = { id: invitee, answer: 'absent', excuse: ABSENT };
      await stage.act(actor, answerInvitation, excuse);
      if (isFinished(session))
        await stage.act(council.actor('chair'), acceptExcuse, { id: invitee });
    } else if (part === 'finance') {
      const sent = { id: invitee, answer: 'substitute', substituteName: SUBSTITUTE };
      await stage.act(actor, answerInvitation, sent);
    } else await stage.act(actor, answerInvitation, { id: invitee, answer: 'coming' });
  }
}

/** The paper of the restricted item goes by numbered copies and comes back after the session. */
function handOver(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  const { diary, days } = stage;
  const on = isFinished(session) ? days.work(session.on) : session.on;
  const clerk = council.actor('clerk');
  const asked = Math.min(on - 6, -4);
  diary.note(asked, 16 * 60, async () => {
    const { code, id, items } = toldSession(stage, session.key);
    const key = session.items.find(({ isRestricted }) => isRestricted)?.key ?? '';
    const { ids } = await stage.act(clerk, askPaper, {
      itemId: items.get(key) ?? '',
      kind: 'submission',
      title: RESTRICTED,
      bodyIds: [council.actor('chief').bodyId],
      dueOn: formatDay(days.on(on - 2)),
    });
    const [paperId = ''] = ids;
    const files = [wordFile(`${RESTRICTED}.docx`, [RESTRICTED])];
    await stage.act(council.actor('chief'), givePaper, { id: paperId, files, note: '' });
    await stage.act(council.actor('chair'), acceptPaper, { id: paperId });
    diary.note(Math.min(on - 1, -1), 8 * 60, async () => {
      const listed = await inviteesOf(stage.platform.db, stage.tenantId, id);
      const inviteeIds = listed.filter((one) => one.has_vote).map((one) => one.id);
      await stage.act(clerk, handOut, { code, paperId, inviteeIds });
    });
    diary.note(on, minuteOf(session.ends) + 20, async () => {
      const handed = await handoutsOf(stage.platform.db, stage.tenantId, id);
      await stage.act(clerk, collect, { code, handoutIds: handed.map((one) => one.id) });
    });
  });
}
