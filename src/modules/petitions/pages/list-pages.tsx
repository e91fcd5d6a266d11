import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  Form,
  Meta,
  Notice,
  PageHeader,
  Select,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import type { Voices } from '../counters.ts';
import { linkText } from '../messages/links.ts';
import { listText } from '../messages/lists.ts';
import type { CarriedPetition, Discrepancy, ReturnedPetition } from '../queries/lists.ts';
import type { PetitionState } from '../schema.ts';
import { StateBadge } from './marks.tsx';

interface ReturnedProps {
  readonly locale: Locale;
  readonly rows: readonly ReturnedPetition[];
  readonly mayForward: boolean;
}

export const ReturnedPage = ({ locale, rows, mayForward }: ReturnedProps) => {
  const t = listText(locale);
  return (
    <>
      <PageHeader title={t.returned} subtitle={t.returnedLead} />
      <DataTable
        caption={t.returned}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/petitions/${row.id}`}
        empty={<EmptyState title={t.noReturned} />}
        {...(mayForward
          ? {
              selection: {
                action: '/petitions/acts/propose',
                name: 'petitionIds[]',
                rowLabel: (row: ReturnedPetition) => row.code,
                actions: <Button>{t.elsewhere}</Button>,
              },
            }
          : {})}
        columns={[
          {
            key: 'title',
            header: t.petition,
            width: 'wide',
            card: 'title',
            cell: (row) => row.title,
            below: (row) => <Meta items={[row.code, row.place]} />,
          },
          { key: 'by', header: t.by, card: 'line', cell: (row) => row.byName },
          { key: 'why', header: t.reason, width: 'wide', card: 'line', cell: (row) => row.reason },
          { key: 'to', header: t.suggested, card: 'line', cell: (row) => row.suggestedBody },
          {
            key: 'on',
            header: t.on,
            nowrap: true,
            card: 'mark',
            cell: (row) => (
              <>
                {formatDay(day(row.returnedOn))}
                {row.isLate && <Badge tone="warning">{t.late}</Badge>}
              </>
            ),
          },
        ]}
      />
    </>
  );
};

export const DiscrepancyPage = ({
  locale,
  rows,
}: {
  readonly locale: Locale;
  readonly rows: readonly Discrepancy[];
}) => {
  const t = listText(locale);
  const findings: Readonly<Record<string, string>> = actText(locale).findings;
  const endReasons: Readonly<Record<string, string>> = actText(locale).endReasons;
  return (
    <>
      <PageHeader title={t.discrepancies} subtitle={t.discrepanciesLead} />
      <DataTable
        caption={t.discrepancies}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/petitions/${row.id}`}
        empty={<EmptyState title={t.noDiscrepancies}>{t.noDiscrepanciesWords}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: t.petition,
            width: 'wide',
            card: 'title',
            cell: (row) => row.title,
            below: (row) => <Meta items={[row.code, row.place]} />,
          },
          {
            key: 'body',
            header: t.body,
            width: 'narrow',
            card: 'meta',
            cell: (row) => row.bodyName,
          },
          {
            key: 'seen',
            header: t.seen,
            width: 'wide',
            card: 'line',
            cell: (row) => (
              <>
                <Badge tone="warning">
                  {row.checkedBy === null
                    ? t.voterReported
                    : (findings[row.finding] ?? row.finding)}
                </Badge>
                {row.note && <div>{row.note}</div>}
              </>
            ),
            below: (row) => (
              <Meta
                items={[
                  row.checkedBy === null ? t.saidByVoter : t.checkedBy(row.checkedBy),
                  formatDay(day(row.checkedOn)),
                ]}
              />
            ),
          },
          {
            key: 'state',
            header: t.state,
            width: 'medium',
            card: 'mark',
            cell: (row) => <StateBadge state={row.state as PetitionState} locale={locale} />,
            below: (row) =>
              row.state === 'ended' && (
                <Meta items={[row.endReason && endReasons[row.endReason], row.endNote]} />
              ),
          },
        ]}
      />
    </>
  );
};

interface CarryProps {
  readonly locale: Locale;
  readonly sessions: readonly Option[];
  readonly sessionId: string;
  /** The session that follows; null while none is planned. */
  readonly toName: string | null;
  readonly items: readonly CarriedPetition[];
  readonly total: number;
  /** What the session collected: what was said, and how many matters that is. */
  readonly figures: Voices | null;
  readonly refusal: Refusal | null;
}

const SessionFigures = (props: { locale: Locale; sessionId: string; figures: Voices }) => {
  const { voices, matters, more } = props.figures;
  const t = linkText(props.locale);
  const href = `/petitions?session=${props.sessionId}`;
  return (
    <Meta
      items={[
        <a href={`${href}&merged=with`}>{t.voices(voices, more)}</a>,
        <a href={href}>{t.matters(matters, more)}</a>,
      ]}
    />
  );
};

export const CarryOverPage = ({
  locale,
  sessions,
  sessionId,
  toName,
  items,
  total,
  figures,
  refusal,
}: CarryProps) => {
  const t = listText(locale);
  return (
    <>
      <PageHeader title={t.carry} subtitle={t.carryLead} />
      {sessions.length === 0 ? (
        <Notice tone="info">{t.noneOver}</Notice>
      ) : (
        <Form action="/petitions/carry-over" method="get" prefix="session">
          <Select name="session" label={t.from} options={sessions} value={sessionId} />
          <SubmitBar>
            <Button>{t.show}</Button>
          </SubmitBar>
        </Form>
      )}
      {figures && <SessionFigures locale={locale} sessionId={sessionId} figures={figures} />}
      {refusal && (
        <Notice tone="danger" urgent>
          {Object.values(refusal.fields)[0] ?? refusal.message}
        </Notice>
      )}
      {total > 0 && toName === null && <Notice tone="warning">{t.noNext}</Notice>}
      {total > 0 && toName !== null && (
        <Card tone="accent" title={t.carryTo(total, toName)} note={t.carryOnce}>
          <Form action="/petitions/carry-over" fields={{ sessionId }} prefix="carry">
            <TextArea name="note" label={t.note} rows={2} optional />
            <SubmitBar>
              <Button tone="primary">{t.carryNow(total)}</Button>
            </SubmitBar>
          </Form>
        </Card>
      )}
      <DataTable
        caption={t.carry}
        rows={items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/petitions/${row.id}`}
        empty={<EmptyState title={t.nothing}>{t.nothingWords}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: t.petition,
            width: 'wide',
            card: 'title',
            cell: (row) => row.title,
          },
          { key: 'body', header: t.body, card: 'line', cell: (row) => row.bodyName },
          {
            key: 'open',
            header: t.sessionsOpen,
            align: 'end',
            card: 'meta',
            cell: (row) => row.sessionsOpen,
          },
          {
            key: 'state',
            header: t.state,
            card: 'mark',
            cell: (row) => <StateBadge state={row.state as PetitionState} locale={locale} />,
          },
        ]}
      />
    </>
  );
};
