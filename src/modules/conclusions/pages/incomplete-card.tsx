import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, ItemList } from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { missingWords } from '../messages/missing.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { missingOf } from '../rules.ts';
import type { Missing } from '../rules.ts';

export function lacking(conclusion: ConclusionView): readonly Missing[] {
  return missingOf({
    kind: conclusion.kind,
    leadBodyId: conclusion.lead_body_id,
    dueOn: conclusion.due_on,
    waitsForSession: conclusion.waits_for_session,
    isUndated: conclusion.is_undated,
  });
}

/** Waits to be completed before the chair can confirm it. */
export function isIncomplete(conclusion: ConclusionView): boolean {
  return conclusion.state === 'draft' && lacking(conclusion).length > 0;
}

interface Props {
  readonly locale: Locale;
  readonly conclusions: readonly ConclusionView[];
}

/** What assigns without saying to whom, or by when. */
export const IncompleteCard = ({ locale, conclusions }: Props) => {
  const t = captureText(locale);
  const incomplete = conclusions.filter(isIncomplete);
  if (incomplete.length === 0) return null;
  return (
    <Card title={t.incompleteTitle} note={t.incompleteNote} id="incomplete" flush>
      <ItemList
        items={incomplete.map((conclusion) => ({
          key: conclusion.id,
          href: `/conclusions/${conclusion.code}/edit`,
          title: `${conclusion.position}. ${conclusion.content}`,
          meta: [
            t.lacks(missingWords(locale, lacking(conclusion), conclusion.due_text)),
            ...(conclusion.lead_named === '' ? [] : [t.named(conclusion.lead_named)]),
          ],
          icon: 'edit',
          tone: 'warning',
        }))}
      />
    </Card>
  );
};
