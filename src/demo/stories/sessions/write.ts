import type { Stage } from '../../stage.ts';
import { conclude } from './conclude.ts';
import { hold } from './hold.ts';
import { writeMinutes } from './minute.ts';
import { DEMO_SESSIONS } from './plan.ts';
import { prepare } from './prepare.ts';
import { programmeOfTheYear } from './programme.ts';
import { submissions } from './submissions.ts';
import { visit } from './visit.ts';

/** The monthly sessions of the demo. Other stories of the same sessions are written after these. */
export function writeSessions(stage: Stage): void {
  for (const session of DEMO_SESSIONS) {
    const council = stage.councils.find(({ unitCode }) => unitCode === session.council);
    if (!council) throw new Error(`the demo has no council ${session.council}`);
    prepare(stage, council, session);
    hold(stage, council, session);
    conclude(stage, council, session);
    writeMinutes(stage, council, session);
  }
  submissions(stage);
  visit(stage);
  programmeOfTheYear(stage);
}
