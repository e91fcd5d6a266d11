import { addDays, addMonths, day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  ItemList,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  Stack,
  StatRow,
} from '#src/ui/index.ts';
import { isEmpty } from '../figures.ts';
import type { FigureLine, Figures } from '../figures.ts';
import { figuresText } from '../messages/figures.ts';
import { recordText } from '../messages/record.ts';
import type { ApprovedFigures } from '../queries/approved.ts';
import type { Timeliness } from '../rules.ts';
import { Chart, FigureTable, rateText } from './figure-tables.tsx';
import type { GroupName } from './figure-tables.tsx';
import { registerHref } from './register-page.tsx';

export interface RatesPageProps {
  readonly locale: Locale;
  readonly from: string;
  readonly to: string;
  readonly figures: Figures;
  readonly chart: string | null;
  readonly approved: readonly ApprovedFigures[];
  readonly mayApprove: boolean;
  readonly publicHref: string;
  readonly refusal?: Refusal | undefined;
}

/** How conclusions keep their dates; every figure opens its rows. */
export const RatesPage = (props: RatesPageProps) => {
  const { locale, from, to, figures, refusal } = props;
  const t = figuresText(locale);
  return (
    <Stack>
      <PageHeader
        breadcrumbs={[{ href: '/conclusions', label: recordText(locale).title }]}
        title={t.title}
        subtitle={t.subtitle(formatDay(day(from)), formatDay(day(to)))}
        actions={<Approve {...props} />}
      />
      {refusal && <Notice tone="danger" urgent title={refusal.message} />}
      <Form action="/conclusions/rates" method="get">
        <FieldRow>
          <DateField name="from" label={t.from} value={formatDay(day(from))} />
          <DateField name="to" label={t.to} value={formatDay(day(to))} />
          <Button>{t.show}</Button>
        </FieldRow>
      </Form>
      {isEmpty(figures) ? <EmptyState icon="chart" title={t.empty} /> : <Shown {...props} />}
      <Public {...props} />
    </Stack>
  );
};

const Approve = ({ locale, from, to, figures, mayApprove }: RatesPageProps) =>
  mayApprove && !isEmpty(figures) ? (
    <PostButton
      action="/conclusions/rates/approve"
      fields={{ fromOn: from, toOn: to }}
      confirm={figuresText(locale).approveSure}
      tone="primary"
    >
      {figuresText(locale).approve}
    </PostButton>
  ) : null;

const Shown = (props: RatesPageProps) => {
  const { locale, figures, chart } = props;
  const t = figuresText(locale);
  const opens = opener(props);
  const { total } = figures;
  const whole = { key: '', name: '', tally: total };
  return (
    <>
      <StatRow
        stats={[
          {
            label: t.columns.rate,
            value: rateText(total, locale),
            href: opens(null)(whole, 'onTime'),
            note: t.onTimeOf(total.onTime, total.onTime + total.late),
          },
          ...(['late', 'open', 'undated'] as const).map((how) => ({
            label: t.columns[how],
            value: total[how],
            href: opens(null)(whole, how),
            ...(how === 'late' && total.late > 0 ? { tone: 'danger' as const } : {}),
          })),
        ]}
      />
      <Prose text={t.note} />
      <Chart svg={chart} />
      <FigureTable {...{ locale }} by="body" lines={figures.byBody} hrefOf={opens('body')} />
      <FigureTable
        {...{ locale }}
        by="session"
        lines={figures.bySession}
        hrefOf={opens('session')}
      />
      <FigureTable {...{ locale }} by="leader" lines={figures.byLeader} hrefOf={opens('leader')} />
      <FigureTable {...{ locale }} by="month" lines={figures.byMonth} hrefOf={opens('month')} />
    </>
  );
};

/** The rows behind a figure: the same period, the same cut. */
function opener({ from, to }: RatesPageProps) {
  return (by: GroupName | null) =>
    (line: FigureLine, late: Timeliness): string => {
      const period = by === 'month' ? monthOf(line.key, from, to) : { from, to };
      const cut = {
        ...(by === 'body' && { body: line.key }),
        ...(by === 'session' && { meeting: line.key }),
        ...(by === 'leader' && { leader: line.key }),
      };
      return registerHref({ ...period, ...cut, late });
    };
}

function monthOf(month: string, from: string, to: string) {
  const [first, last] = [`${month}-01`, lastDay(month)];
  return { from: first < from ? from : first, to: last > to ? to : last };
}

function lastDay(month: string): string {
  return addDays(addMonths(day(`${month}-01`), 1), -1);
}

const Public = ({ locale, approved, mayApprove, publicHref }: RatesPageProps) => {
  const t = figuresText(locale);
  if (approved.length === 0) return null;
  return (
    <Card
      title={t.publicTitle}
      actions={<LinkButton href={publicHref}>{t.openPublic}</LinkButton>}
      flush
    >
      <ItemList
        items={approved.map((one) => ({
          key: one.id,
          href: publicHref,
          title: t.period(formatDay(day(one.from_on)), formatDay(day(one.to_on))),
          meta: t.approvedBy(one.approvedName ?? '', formatInstant(one.approved_at)),
          ...(mayApprove && {
            aside: (
              <PostButton
                action="/conclusions/rates/withdraw"
                fields={{ id: one.id }}
                size="small"
                tone="quiet"
              >
                {t.withdraw}
              </PostButton>
            ),
          }),
        }))}
      />
    </Card>
  );
};
