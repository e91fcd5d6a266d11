import { actOnOneDuty } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import type { DemoTask } from './conclusion-plan.ts';

interface Followed {
  readonly task: DemoTask;
  readonly dutyId: string;
  /** The day the notice went out. */
  readonly issued: number;
}

/** What becomes of a task after the notice: taken on, reported on, answered, urged, ended. */
export function followTask(
  stage: Stage,
  council: DemoCouncil,
  { task, dutyId, issued }: Followed,
): void {
  const { lead, fate, report } = task;
  const debtor = council.actor(lead);
  const clerk = council.actor('clerk');
  const act = (on: number, minute: number, by: Actor, given: object): void => {
    stage.diary.note(on, minute, async () => {
      await stage.act(by, actOnOneDuty, { id: dutyId, ...given });
    });
  };
  if (fate.kind !== 'silent') act(stage.days.work(issued + 2), 9 * 60, debtor, { act: 'accept' });
  switch (fate.kind) {
    case 'settled': {
      const end = { act: 'settle', outcome: 'completed', note: 'Đạt yêu cầu.', endParts: 'on' };
      act(fate.answered, 15 * 60, debtor, { act: 'answer', note: report });
      return act(fate.settled, 10 * 60, council.actor('chair'), end);
    }
    case 'answered':
      return act(fate.answered, 15 * 60, debtor, { act: 'answer', note: report });
    case 'working':
      return act(fate.reported, 15 * 60, debtor, { act: 'report', note: report });
    case 'silent':
      if (fate.letter)
        act(fate.letter, 9 * 60, clerk, {
          act: 'urge',
          channel: 'letter',
          documentNumber: council.letter(),
          documentOn: stage.days.on(fate.letter),
          note: 'Đôn đốc thực hiện kết luận đã quá hạn.',
        });
      if (fate.telephone)
        act(fate.telephone, 14 * 60, clerk, {
          act: 'urge',
          channel: 'telephone',
          reached: 'Văn phòng',
          promised: 'Báo cáo trong tuần tới',
          promisedBy: stage.days.on(fate.telephone + 7),
        });
  }
}
