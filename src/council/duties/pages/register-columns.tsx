import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Meta, TwoLines } from '#src/ui/index.ts';
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
      below: (row) => (
        <Meta
          items={[
            row.code,
            dutyKind(row.kind).labels[locale],
            row.escalation_step > 0 && (
              <Badge tone="warning">{steps[row.escalation_step as keyof typeof steps]}</Badge>
            ),
          ]}
        />
      ),
      width: 'wide',
      card: 'title',
    },
    {
      key: 'debtor',
      header: columns.debtor,
      cell: (row) => row.debtorShort,
      width: 'narrow',
      card: 'meta',
    },
    {
      key: 'state',
      header: columns.state,
      cell: (row) => <StateBadge state={row.state} locale={locale} />,
      width: 'medium',
      card: 'mark',
    },
    {
      key: 'due',
      header: columns.due,
      cell: (row) => (
        <TwoLines
          first={shownDay(row.due_on)}
          second={<DueMark duty={row} today={today} locale={locale} />}
        />
      ),
      width: 'medium',
      card: 'mark',
    },
  ];
}
