import { paperSteps } from '#src/council/papers/index.ts';
import {
  approveMinutes,
  circulateMinutes,
  decideRemark,
  drawMinutes,
  remarkOnMinutes,
} from '#src/modules/conclusions/commands/index.ts';
import { formatDay } from '#src/council/calendar/index.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import { isFinished } from './plan.ts';
import type { DemoSession } from './plan.ts';
import { dayOf } from './times.ts';
import { minutesVersion } from '../../store.ts';
import { toldSession } from './told.ts';

const APPROVED = 'province-first';
const DRAWN_AFTER = 2;
const REMARKED_AFTER = 2;
const APPROVED_AFTER = 3;
const REMARK = 'Đề nghị ghi rõ ý kiến về việc mời đại diện các hộ đã di dời.';

/** The minutes of each finished session are drawn; those of the first are read, remarked on, approved. */
export function writeMinutes(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  if (!isFinished(session)) return;
  const { days, diary } = stage;
  const drawn = days.work(dayOf(stage, session.on) + DRAWN_AFTER);
  const clerk = council.actor('clerk');
  diary.note(drawn, 16 * 60, async () => {
    const { id: meetingId } = toldSession(stage, session.key);
    const { paperId } = await stage.act(clerk, drawMinutes, { meetingId });
    if (session.key === APPROVED) approve(stage, council, { meetingId, paperId, drawn });
  });
}

function approve(
  stage: Stage,
  council: DemoCouncil,
  { meetingId, paperId, drawn }: { meetingId: string; paperId: string; drawn: number },
): void {
  const { days, diary } = stage;
  const clerk = council.actor('clerk');
  const remarked = days.work(drawn + REMARKED_AFTER);
  const decided = days.work(remarked + 1);
  const approved = days.work(decided + APPROVED_AFTER);
  diary.note(drawn, 16 * 60 + 30, async () => {
    const remarksUntil = formatDay(days.on(decided));
    await stage.act(clerk, circulateMinutes, { meetingId, remarksUntil });
  });
  diary.note(remarked, 9 * 60, async () => {
    const remark = { meetingId, words: REMARK };
    const { id } = await stage.act(council.actor('justice'), remarkOnMinutes, remark);
    diary.note(decided, 9 * 60, async () => {
      const reply = 'Đã bổ sung vào biên bản.';
      await stage.act(clerk, decideRemark, { id, isTaken: 'on', reply });
    });
  });
  diary.note(approved, 9 * 60, async () => {
    await stage.act(council.actor('chief'), paperSteps.check, { paperId });
  });
  diary.note(approved, 14 * 60, async () => {
    const version = await minutesVersion(stage.platform.db, stage.tenantId, meetingId);
    await stage.act(council.actor('chair'), approveMinutes, { meetingId, version });
  });
}
