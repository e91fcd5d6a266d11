import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, EmptyState, LateMark, Meta, PageHeader, TwoLines } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { day, latenessText } from '#src/council/calendar/index.ts';
import type { DutyToCopy } from '../copying/copy-lines.ts';
import { dutyText } from '../messages.ts';
import type { BodyLateness } from '../queries/bodies.ts';
import { LateCopyTexts } from './copy-text.tsx';
import { shownDay } from './marks.tsx';
import { registerHref } from './register-href.ts';
import { DutyTabs } from './tabs.tsx';

export interface LatePageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly bodies: readonly BodyLateness[];
  readonly copies: ReadonlyMap<string, DutyToCopy>;
}

/** Who is late, at one look. */
export const LatePage = ({ locale, today, bodies, copies }: LatePageProps) => {
  const text = dutyText(locale);
  const late = bodies.filter((body) => body.late > 0);
  return (
    <>
      <PageHeader title={text.lateTitle} subtitle={text.lateSubtitle} />
      <DutyTabs locale={locale} current="/duties/late" />
      {late.length === 0 && (
        <EmptyState icon="check" title={text.nobodyLate}>
          {text.nobodyLateWords}
        </EmptyState>
      )}
      {bodies.length > 0 && (
        <DataTable
          caption={text.lateTitle}
          columns={columnsOf(locale, today)}
          rows={bodies}
          rowKey={(body) => body.bodyId}
          rowHref={(body) =>
            registerHref({
              body: body.bodyId,
              ...(body.late > 0 ? { late: 'late' } : { state: 'owed' }),
            })
          }
        />
      )}
      <LateCopyTexts locale={locale} copies={copies} />
    </>
  );
};

function columnsOf(locale: Locale, today: string): readonly Column<BodyLateness>[] {
  const { columns, dash } = dutyText(locale);
  return [
    {
      key: 'body',
      header: columns.debtor,
      cell: (body) => body.bodyName,
      below: (body) => body.phone && <Meta items={[body.phone]} />,
      card: 'title',
      width: 'wide',
    },
    {
      key: 'late',
      header: columns.late,
      align: 'end',
      card: 'mark',
      cell: (body) => (body.late > 0 ? <LateMark>{body.late}</LateMark> : 0),
    },
    {
      key: 'oldest',
      header: columns.oldest,
      nowrap: true,
      cell: (body) =>
        body.oldestDueOn ? (
          <TwoLines
            first={shownDay(body.oldestDueOn)}
            second={latenessText(day(body.oldestDueOn), day(today), locale)}
          />
        ) : (
          dash
        ),
    },
    {
      key: 'soon',
      header: columns.soon,
      align: 'end',
      cell: (body) => <a href={registerHref({ body: body.bodyId, late: 'soon' })}>{body.soon}</a>,
    },
    {
      key: 'owed',
      header: columns.owed,
      align: 'end',
      cell: (body) => <a href={registerHref({ body: body.bodyId, state: 'owed' })}>{body.owed}</a>,
    },
    {
      key: 'letter',
      header: columns.lastLetter,
      cell: (body) => shownDay(body.lastUrgedOn),
      nowrap: true,
    },
  ];
}
