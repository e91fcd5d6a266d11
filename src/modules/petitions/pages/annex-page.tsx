import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, LinkButton, PageHeader } from '#src/ui/index.ts';
import { REPORT_GROUPS } from '../fields.ts';
import { batchText } from '../messages/batches.ts';
import type { BatchItem, BatchView } from '../queries/batches.ts';

/** The letter's annex as it is printed: number, locality, content, the field ticked, note. */
export const AnnexPage = ({ locale, batch }: { locale: Locale; batch: BatchView }) => {
  const t = batchText(locale);
  const ordinals = new Map(batch.items.map((item, index) => [item.id, index + 1]));
  const letter =
    batch.letterNumber && batch.letterOn
      ? t.sent(batch.letterNumber, formatDay(day(batch.letterOn)))
      : batch.title;
  return (
    <>
      <PageHeader
        title={t.annex}
        subtitle={`${batch.councilName} · ${letter} · ${batch.toName}`}
        actions={
          <LinkButton href={`/batches/${batch.id}`} tone="quiet">
            {t.back}
          </LinkButton>
        }
      />
      <DataTable
        caption={t.annex}
        rows={batch.items}
        rowKey={(item) => item.id}
        dense
        columns={[
          {
            key: 'tt',
            header: t.ordinal,
            width: 'tiny',
            card: 'meta',
            cell: (row: BatchItem) => ordinals.get(row.id),
          },
          { key: 'place', header: t.place, width: 'medium', cell: (row: BatchItem) => row.place },
          {
            key: 'content',
            header: t.content,
            width: 'wide',
            card: 'title',
            cell: (row: BatchItem) => row.text,
          },
          ...REPORT_GROUPS.map((group) => ({
            key: group.code,
            header: group[locale],
            align: 'center' as const,
            card: 'hidden' as const,
            cell: (row: BatchItem) => (row.reportGroup === group.code ? '×' : ''),
          })),
          {
            key: 'note',
            header: t.remark,
            card: 'meta',
            cell: (row: BatchItem) => <small>{row.code}</small>,
          },
        ]}
      />
    </>
  );
};
