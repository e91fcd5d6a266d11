import { changeItemState, closeTheMeeting, openTheMeeting } from '#src/modules/meetings/index.ts';
import type { DemoCouncil, Stage } from '../../stage.ts';
import { dayOf } from './prepare.ts';
import { isFinished } from './plan.ts';
import type { DemoSession } from './plan.ts';
import { toldSession } from './told.ts';

/** The sitting of a finished session: opened, item after item, closed. */
export function hold(stage: Stage, council: DemoCouncil, session: DemoSession): void {
  if (!isFinished(session)) return;
  const on = dayOf(stage, session.on);
  const clerk = council.actor('clerk');
  let minute = minuteOf(session.begins);
  stage.diary.note(on, minute, async () => {
    await stage.act(clerk, openTheMeeting, { id: toldSession(stage, session.key).id });
  });
  for (const { key, minutes } of session.items) {
    minute += 1;
    stage.diary.note(on, minute, async () => {
      const id = toldSession(stage, session.key).items.get(key) ?? '';
      await stage.act(clerk, changeItemState, { id, state: 'current' });
    });
    minute += minutes;
  }
  stage.diary.note(on, minute, async () => {
    await stage.act(clerk, closeTheMeeting, { id: toldSession(stage, session.key).id });
  });
}

export function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
