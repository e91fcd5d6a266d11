import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Room } from '#src/platform/web/room.ts';
import { submissionOfAppraisal } from './queries/one.ts';
import { isVisible } from './queries/visible.ts';

async function readsReport(db: Db, actor: Actor, appraisalId: string): Promise<boolean> {
  const id = await submissionOfAppraisal(db, actor.tenantId, appraisalId);
  return id !== null && (await isVisible(db, actor, id));
}

/** Who sees the submission opens its files and the reports on it. */
export const opinionFiles = {
  executive_submission: isVisible,
  submission_appraisal: readsReport,
} satisfies Room['files'];
