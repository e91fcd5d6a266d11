import type { Locale } from '#src/platform/i18n/text.ts';
import { Meta } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import type { RegisterRow } from '../queries/register.ts';
import { DueMark, shownDay, StateBadge } from './marks.tsx';

export function registerColumns(locale: Locale, today: string): readonly Column<RegisterRow>[] {
  const { columns, steps } = dutyText(locale);
  return [
    {
      key: 'title',
      header: columns.title,
      cell: (row) => row.title,
      width: 'wide',
      card: 'title',
    },
    {
      key: 'code',
      header: columns.code,
      cell: (row) => <Meta items={[row.code, dutyKind(row.kind).labels[locale]]} />,
      width: 'medium',
      card: 'meta',
    },
    {
      key: 'debtor',
      header: columns.debtor,
      cell: (row) => row.debtorShort,
      width: 'medium',
      card: 'line',
    },
    {
      key: 'state',
      header: columns.state,
      cell: (row) => <StateBadge state={row.state} locale={locale} />,
      card: 'mark',
    },
    {
      key: 'due',
      header: columns.due,
      cell: (row) => (
        <Meta
          items={[
            shownDay(row.due_on),
            <DueMark duty={row} today={today} locale={locale} key="due" />,
            row.escalation_step > 0 && steps[row.escalation_step as keyof typeof steps],
          ].filter(Boolean)}
        />
      ),
      width: 'medium',
      card: 'mark',
    },
  ];
}
