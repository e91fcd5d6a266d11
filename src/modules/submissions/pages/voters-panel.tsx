import { day, formatDay } from '#src/council/calendar/index.ts';
import type { PanelView } from '#src/modules/petitions/index.ts';
import { Badge, Card, LinkButton, Meta, Notice, Stack } from '#src/ui/index.ts';
import { receiptText } from '../messages/receipts.ts';
import { tellingText } from '../messages/telling.ts';
import { mayNotReceive } from '../policy.ts';
import { callsWaiting } from '../queries/calls.ts';
import type { WaitingCall } from '../queries/calls.ts';
import { votersSaid } from '../queries/voters.ts';
import type { VotersSaid } from '../queries/voters.ts';
import { RATINGS } from '../schema.ts';
import { moment } from './moment.ts';

const TONES = { satisfied: 'success', partly: 'warning', not: 'danger' } as const;

/** On the record page: ratings and "not done" for whoever reads the petition, receipts for the office. */
export async function votersPanel({ db, actor, locale, now, petition }: PanelView) {
  const mayIssue = mayNotReceive(actor) === null && actor.councilId === petition.council_id;
  const [said, toTell] = await Promise.all([
    votersSaid(db, petition.tenant_id, petition.id),
    mayIssue ? callsWaiting(db, actor, { now, limit: MOST_CALLS, petitionId: petition.id }) : [],
  ]);
  if (!mayIssue && said.ratings.length === 0 && said.notDone.length === 0) return null;
  const t = receiptText(locale);
  return (
    <Card title={t.voters} tone="quiet" id="voters">
      <Stack>
        <ToTell calls={toTell} locale={locale} code={petition.code} />
        <Ratings said={said} locale={locale} />
        {said.notDone.map(({ on, note }) => (
          <p key={on + note}>
            <Badge tone="danger">{t.notDone}</Badge> {formatDay(day(on))}: {note}
          </p>
        ))}
        {mayIssue && (
          <div>
            {said.receipts > 0 && <p class="field-hint">{t.receipts(said.receipts)}</p>}
            <LinkButton href={`/submissions/receipts/${petition.code}`} icon="print" wide>
              {t.issue}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Card>
  );
}

const MOST_CALLS = 100;

interface ToTellProps {
  readonly calls: readonly WaitingCall[];
  readonly locale: PanelView['locale'];
  readonly code: string;
}

/** Those who sent it and do not know yet what became of it: whom a mail did not reach, and why. */
const ToTell = ({ calls, locale, code }: ToTellProps) => {
  const t = tellingText(locale);
  if (calls.length === 0) return null;
  const mails = calls.flatMap(({ id, mail }) => (mail ? [{ id, ...mail }] : []));
  return (
    <Notice tone="warning" title={t.panelTitle(calls.length)}>
      {mails.map(({ id, to, state, serverWords }) => (
        <p key={id}>
          {[`${t.notArrived[state](to)}.`, serverWords && t.serverSaid(serverWords)]
            .filter(Boolean)
            .join(' ')}
        </p>
      ))}
      <LinkButton href={`/submissions/calls?petition=${code}`} icon="phone">
        {t.panelOpen}
      </LinkButton>
    </Notice>
  );
};

const Ratings = ({
  said,
  locale,
}: {
  readonly said: VotersSaid;
  readonly locale: PanelView['locale'];
}) => {
  const t = receiptText(locale);
  if (said.ratings.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <p>
        {RATINGS.map((rating) => ({
          rating,
          count: said.ratings.filter((one) => one.rating === rating).length,
        }))
          .filter(({ count }) => count > 0)
          .map(({ rating, count }) => (
            <Badge tone={TONES[rating]} key={rating}>
              {`${t.ratings[rating]}: ${count}`}
            </Badge>
          ))}
      </p>
      {said.ratings
        .filter(({ note }) => note !== '')
        .map(({ rating, note, round, ratedAt }) => (
          <div key={moment(ratedAt) + note}>
            <p>{note}</p>
            <Meta items={[t.ratings[rating], t.round(round), moment(ratedAt)]} />
          </div>
        ))}
    </>
  );
};
