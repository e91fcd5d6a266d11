import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, EmptyState, PageHeader, Stack, TextChanges } from '#src/ui/index.ts';
import type { Tone } from '#src/ui/index.ts';
import type { BlockChange, WordRun } from '../compare-blocks.ts';
import { hasChanges } from '../compare-blocks.ts';
import { paperTitle } from '../kinds.ts';
import { pageText } from '../messages/pages.ts';
import type { PaperView } from '../queries/papers.ts';

const TONES: Readonly<Record<BlockChange['change'], Tone>> = {
  same: 'neutral',
  added: 'success',
  removed: 'danger',
  changed: 'warning',
};

/** Only what changed is spelled out; runs of unchanged blocks are counted. */
export const Changes = ({
  changes,
  locale,
}: {
  changes: readonly BlockChange[];
  locale: Locale;
}) => {
  const text = pageText(locale);
  if (!hasChanges(changes)) return <EmptyState icon="check" title={text.noDifference} />;
  return (
    <Stack>
      {grouped(changes).map((group) =>
        typeof group === 'number' ? (
          <p>{text.unchangedCount(group)}</p>
        ) : (
          <div>
            <Badge tone={TONES[group.change]}>{text.changeKinds[group.change]}</Badge>
            <TextChanges runs={group.runs} />
          </div>
        ),
      )}
    </Stack>
  );
};

function grouped(changes: readonly BlockChange[]): readonly (BlockChange | number)[] {
  const groups: (BlockChange | number)[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (change.change !== 'same') groups.push(change);
    else if (typeof last === 'number') groups[groups.length - 1] = last + 1;
    else groups.push(1);
  }
  return groups;
}

export interface ChangesPageProps {
  readonly locale: Locale;
  readonly paper: PaperView;
  readonly title: string;
  readonly subject: readonly WordRun[];
  readonly changes: readonly BlockChange[];
  /** Recipients, as one text a line each. */
  readonly recipients: readonly WordRun[];
}

export const ChangesPage = (props: ChangesPageProps) => {
  const { locale, paper, title, subject, changes, recipients } = props;
  const { fields } = pageText(locale);
  const differs = (runs: readonly WordRun[]) => runs.some(({ change }) => change !== 'same');
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ href: `/papers/${paper.id}`, label: paperTitle(paper) }]}
      />
      <Stack>
        {differs(subject) && (
          <Card title={fields.subject}>
            <TextChanges runs={subject} />
          </Card>
        )}
        <Card title={fields.blocks}>
          <Changes changes={changes} locale={locale} />
        </Card>
        {differs(recipients) && (
          <Card title={fields.recipients}>
            <TextChanges runs={recipients} />
          </Card>
        )}
      </Stack>
    </>
  );
};
