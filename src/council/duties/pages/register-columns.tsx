import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import type { RegisterRow } from '../queries/register.ts';
import { DueMark, shownDay, StateBadge } from './marks.tsx';

export function registerColumns(locale: Locale, today: string): readonly Column<RegisterRow>[] {
  const { columns, steps } = dutyText(locale);
  return [
    { key: 'code', header: columns.code, cell: (row) => row.code, nowrap: true, card: 'meta' },
    {
      key: 'title',
      header: columns.title,
      cell: (row) => row.title,
      width: 'wide',
      card: 'title',
    },
    { key: 'debtor', header: columns.debtor, cell: (row) => row.debtorName, card: 'line' },
    {
      key: 'kind',
      header: columns.kind,
      cell: (row) => dutyKind(row.kind).labels[locale],
      card: 'meta',
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
      cell: (row) => shownDay(row.due_on),
      nowrap: true,
      align: 'end',
      card: 'line',
    },
    {
      key: 'standing',
      header: columns.standing,
      headerHidden: true,
      cell: (row) => (
        <>
          <DueMark duty={row} today={today} locale={locale} />
          {row.escalation_step > 0 && (
            <Badge tone="outline">{steps[row.escalation_step as keyof typeof steps]}</Badge>
          )}
        </>
      ),
      card: 'mark',
    },
  ];
}
