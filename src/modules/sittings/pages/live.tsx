import { hour, ItemStateBadge } from '#src/modules/meetings/index.ts';
import type { AgendaLine } from '#src/modules/meetings/index.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  FactStrip,
  Form,
  ItemList,
  LinkButton,
  Meta,
  Notice,
  Stack,
} from '#src/ui/index.ts';
import { screenText } from '../messages/screen.ts';
import { minutesTaken } from '../rules/timing.ts';
import { actHref, currentItem, itemLabel, screenHref } from './screen-view.ts';
import type { ScreenView } from './screen-view.ts';

/** How the sitting stands now: enough members, who presides, what is under way. */
export const Standing = (view: ScreenView) => {
  const { locale, record, agenda, meeting } = view;
  const t = screenText(locale);
  const { quorum, quorumRule } = record;
  const state = meeting.state === 'closed' ? 'closed' : (record.sitting?.state ?? 'gathering');
  const current = currentItem(agenda);
  return (
    <Stack>
      <FactStrip
        items={[
          {
            term: t.present,
            value: t.presentOf(quorum.present, quorum.members),
            note: quorumRule
              ? `${t.needed(quorum.needed)}: ${quorum.isReached ? t.enough : t.tooFew}`
              : t.noRule,
          },
          {
            term: t.presiding[view.noun],
            value: record.presiding?.name ?? t.nobody,
            note: t.states[state],
          },
          {
            term: meeting.state === 'closed' ? t.items : t.current,
            value: current ? itemLabel(current) : noneWords(view),
            note: current && timeWords(view, current),
            long: current !== undefined,
          },
        ]}
      />
      {isShort(view) && (
        <Notice tone="danger" title={t.quorumLost}>
          {t.quorumLostWords}
        </Notice>
      )}
    </Stack>
  );
};

/** Nothing is under way: not yet, between two items, or the meeting is over. */
function noneWords({ locale, agenda, meeting }: ScreenView): string {
  const t = screenText(locale);
  const live = agenda.filter(({ number, parentId }) => number !== '' && parentId === null);
  const done = live.filter(({ state }) => state === 'done').length;
  if (meeting.state === 'closed') return t.dealtWith(done, live.length);
  return done === 0 ? t.none : t.between(done, live.length);
}

export function isShort({ record }: ScreenView): boolean {
  const { sitting, quorum } = record;
  return (sitting?.state === 'open' || sitting?.state === 'adjourned') && !quorum.isReached;
}

/** How long an item has taken, and how far it is over its time. */
function timeWords(view: ScreenView, item: AgendaLine): string {
  const t = screenText(view.locale);
  const runs = view.record.runs.filter(({ itemId }) => itemId === item.id);
  if (runs.length === 0) return '';
  const taken = minutesTaken(runs, view.now);
  const over = item.minutes === null ? 0 : taken - item.minutes;
  const words = t.minutes(taken, item.minutes);
  return over > 0 ? `${words}, ${t.over(over)}` : words;
}

/** The agenda with its times; the secretary moves on from here. */
export const RunningAgenda = ({ view, acts }: { view: ScreenView; acts?: RunActs }) => {
  const { locale, agenda, meeting } = view;
  const t = screenText(locale);
  return (
    <Card title={t.agenda} flush id="agenda">
      <ItemList
        items={agenda.map((item) => ({
          key: item.id,
          href: `/meetings/${meeting.code}#${item.id}`,
          title: itemLabel(item),
          meta: (
            <Meta
              items={[
                ...(item.startsAt ? [hour(item.startsAt)] : []),
                item.presenterBody ?? item.presenterName,
                timeWords(view, item),
                item.isAddedAtSitting ? t.added : '',
                item.withdrawnReason ?? '',
              ].filter((part) => part !== '')}
            />
          ),
          mark: (
            <>
              {item.isRestricted && <Badge icon="lock">{t.restricted}</Badge>}
              <ItemStateBadge locale={locale} state={item.state} />
            </>
          ),
          aside: acts && <ItemActs view={view} item={item} acts={acts} />,
        }))}
      />
    </Card>
  );
};

export interface RunActs {
  readonly requestKey: string;
}

/** A heading is taken up by its parts. */
function hasParts(agenda: readonly AgendaLine[], item: AgendaLine): boolean {
  return agenda.some(({ parentId }) => parentId === item.id);
}

const ItemActs = ({ view, item, acts }: { view: ScreenView; item: AgendaLine; acts: RunActs }) => {
  const { locale, agenda, meeting, record } = view;
  const t = screenText(locale);
  if (record.sitting?.state !== 'open' || hasParts(agenda, item)) return null;
  const current = currentItem(agenda);
  const fields = {
    itemId: item.id,
    seenItemId: current?.id,
    requestKey: `${acts.requestKey} ${item.id} ${item.version}`,
  };
  if (item.state === 'current') {
    return (
      <Form action={actHref(meeting.code, 'finish')} fields={fields} prefix={item.id}>
        <Button size="small">{t.finish}</Button>
      </Form>
    );
  }
  if (item.state !== 'planned' && item.state !== 'done') return null;
  return (
    <Form action={actHref(meeting.code, 'start')} fields={fields} prefix={item.id}>
      <Button size="small" tone={item.state === 'done' ? 'quiet' : 'plain'}>
        {t.start}
      </Button>
    </Form>
  );
};

/** Questions nobody has answered yet, of today and from the last sitting. */
export const OpenQuestions = ({
  view,
}: {
  view: ScreenView & { carried: ScreenView['record']['questions'] };
}) => {
  const { locale, record, carried, bodies, meeting } = view;
  const t = screenText(locale);
  const open = record.questions.filter(({ state }) => state === 'open');
  const lists = [
    { title: t.openQuestions, rows: open },
    { title: t.carriedQuestions, rows: carried },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      {lists.map(({ title, rows }) => (
        <Card title={title} flush key={title}>
          <ItemList
            items={rows.map((question) => ({
              key: question.id,
              href: `/sitting-questions/${question.id}?meeting=${meeting.code}`,
              title: question.text,
              meta: t.questionOf(
                question.asker,
                bodies.get(question.asked_body_id ?? '') ?? question.asked_name,
              ),
            }))}
          />
        </Card>
      ))}
    </>
  );
};

/** What leads from the thread back to the screen, and to paper. */
export const ThreadLinks = ({ view }: { view: ScreenView }) => (
  <ButtonRow>
    <LinkButton href={`${screenHref(view.meeting.code)}/thread`} tone="quiet" icon="list">
      {screenText(view.locale).threadAll}
    </LinkButton>
  </ButtonRow>
);
