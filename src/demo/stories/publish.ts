import {
  approveWaiting,
  cleaned,
  draftOf,
  holdBack,
  proposePublication,
  withdrawPublication,
} from '#src/modules/publication/index.ts';
import { Failure } from '#src/platform/errors.ts';
import { publicWork } from '../store.ts';
import type { WorkToPublish } from '../store.ts';
import type { DemoCouncil, Stage } from '../stage.ts';

/** Shortly before the day of loading, so that every answer is there. */
const PROPOSED = -2;
const APPROVED = -1;
const MORNING = 8 * 60;
/** How many of each council stay at each step. */
const HELD_EVERY = 29;
const UNWRITTEN_EVERY = 13;
const WAITING_EVERY = 17;
const WITHDRAWN_AT = 41;

/** The office writes what everybody reads of each petition; the chair approves most of it. */
export function publish(stage: Stage): void {
  for (const council of stage.councils) {
    stage.diary.note(PROPOSED, MORNING, async () => await publishOf(stage, council));
  }
}

async function publishOf(stage: Stage, council: DemoCouncil): Promise<void> {
  const { db } = stage.platform;
  const clerk = council.actor('clerk');
  const chair = council.actor('chair');
  const work = await publicWork(db, stage.tenantId, council.councilId);
  for (const [at, petition] of work.entries()) {
    if (at % UNWRITTEN_EVERY === 7) continue;
    const { petitionId } = petition;
    const asked = { petitionId, version: 0 };
    if (council.isProvince && at % HELD_EVERY === 11) {
      await stage.act(clerk, holdBack, {
        ...asked,
        reason: at % 2 === 0 ? 'personal' : 'accusation',
        forReception: true,
        note: 'Chờ xem lại nội dung.',
      });
      continue;
    }
    const { version } = await stage.act(clerk, proposePublication, {
      ...asked,
      ...textsOf(petition),
    });
    if (at % WAITING_EVERY === 5) continue;
    stage.diary.note(APPROVED, MORNING + at, async () => {
      const done = await approved(stage, council, { petitionId, version });
      if (!council.isProvince || at !== WITHDRAWN_AT) return;
      await stage.act(chair, withdrawPublication, {
        petitionId,
        version: done.version,
        note: 'Trùng với kiến nghị khác đã công khai; được công khai chung một nơi.',
      });
    });
  }
}

interface Waiting {
  readonly petitionId: string;
  readonly version: number;
}

/** An answer that came overnight is read first: the office writes the text anew, then the chair approves. */
async function approved(stage: Stage, council: DemoCouncil, { petitionId, version }: Waiting) {
  const [clerk, chair] = [council.actor('clerk'), council.actor('chair')];
  try {
    return await stage.act(chair, approveWaiting, { petitionId, version });
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== 'publication.answer_added') throw cause;
  }
  const work = await publicWork(stage.platform.db, stage.tenantId, council.councilId);
  const petition = work.find((one) => one.petitionId === petitionId);
  if (!petition) throw new Error('a petition that was proposed is gone');
  const again = { petitionId, version, ...textsOf(petition) };
  return await stage.act(chair, approveWaiting, {
    petitionId,
    version: (await stage.act(clerk, proposePublication, again)).version,
  });
}

function textsOf({ title, text, answers }: WorkToPublish) {
  return {
    title: asWritten(draftOf(title)),
    asked: asWritten(draftOf(text)),
    answers: answers.map((answer) => ({ id: answer.id, text: cleaned(answer.text) })),
  };
}

/** The numbers of the list they came from go, and a sentence begins with a capital letter. */
function asWritten(text: string): string {
  const plain = text.replace(/^[\d.\s]+(?=\p{L})/u, '');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
