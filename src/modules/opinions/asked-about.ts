import { defineAskedAbout } from '#src/modules/sittings/index.ts';
import { heading } from './heading.ts';
import { opinionText } from './messages/pages.ts';
import { RECORD_KIND } from './queries/facts.ts';
import { aroundSubmission, submissionById } from './queries/one.ts';

/** Members asked in writing read the submission, its files and the reports on it. */
export function showAskedPapers(): void {
  defineAskedAbout(RECORD_KIND, async (db, actor, id, locale) => {
    const submission = await submissionById(db, actor, id);
    if (!submission) return null;
    const { files, reports, appraisals } = await aroundSubmission(db, submission);
    const t = opinionText(locale);
    return {
      title: heading(submission.title),
      href: `/executive-submissions/${submission.code}`,
      papers: [
        { title: t.submissionPapers, files },
        ...appraisals.map(({ id: appraisalId, bodyName }) => ({
          title: t.appraisalOf(bodyName),
          files: reports.filter(({ subjectId }) => subjectId === appraisalId),
        })),
      ],
    };
  });
}
