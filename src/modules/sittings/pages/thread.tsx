import { dayAt, longDay } from '#src/council/calendar/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Timeline } from '#src/ui/index.ts';
import type { FileLink, IconName, TimelineEntry, Tone } from '#src/ui/index.ts';
import { majorityText, resultWords } from '../messages/majority.ts';
import type { MemberNoun } from '../messages/majority.ts';
import { screenText } from '../messages/screen.ts';
import { threadText } from '../messages/thread.ts';
import { ELECTED } from '../rules/presiding.ts';
import type { Happening } from '../rules/thread.ts';
import type { Moment, StoredVote } from '../schema.ts';

export interface ThreadProps {
  readonly locale: Locale;
  readonly noun: MemberNoun;
  readonly events: readonly Happening[];
  readonly newestFirst?: boolean;
  readonly titles: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly files?: ReadonlyMap<string, readonly FileLink[]> | undefined;
  /** Votes that were corrected since, by the one that replaced them. */
  readonly former?: ReadonlyMap<string, StoredVote>;
  /** Where entries are corrected, for who may. */
  readonly correctHref?: ((event: Happening) => string | null) | undefined;
}

/** Everything that happened, in sentences with their times. */
export const Thread = (props: ThreadProps) => {
  const { events, newestFirst, locale } = props;
  const shown = newestFirst ? events.toReversed() : events;
  const days = Map.groupBy(shown, ({ at }) => dayAt(at));
  return (
    <Timeline
      days={[...days].map(([day, happened]) => ({
        day: longDay(day, locale),
        entries: happened.map((event) => entryOf(event, props)),
      }))}
    />
  );
};

function entryOf(event: Happening, props: ThreadProps): TimelineEntry {
  const time = hour(event.at);
  const item = event.itemId ? props.titles.get(event.itemId) : undefined;
  const href = props.correctHref?.(event) ?? null;
  const words = wordsOf(event, props);
  const isNamed = event.kind === 'moment' || (event.kind === 'vote' && event.vote.subject === item);
  const onItem = item && !isNamed ? threadText(props.locale).onItem(item) : null;
  return {
    ...words,
    time,
    at: event.at.toISOString(),
    document: onItem,
    mark: (
      <>
        {words.mark}
        {href && <a href={href}>{screenText(props.locale).correctSpeech}</a>}
      </>
    ),
  };
}

type Words = Omit<TimelineEntry, 'at' | 'time'>;

function wordsOf(event: Happening, props: ThreadProps): Words {
  const t = threadText(props.locale);
  switch (event.kind) {
    case 'arrived':
    case 'left':
      return arrivals(event, props);
    case 'moment':
      return momentWords(event.moment, props);
    case 'speech': {
      const { speech } = event;
      const kind = screenText(props.locale).speechKinds[speech.kind];
      const body = speech.body_id ? props.bodies.get(speech.body_id) : undefined;
      const who = [kind, body].filter(Boolean).join(' · ');
      return { id: speech.id, icon: 'chat', title: speech.speaker, who, body: speech.text };
    }
    case 'question': {
      const { question } = event;
      const asked = props.bodies.get(question.asked_body_id ?? '') ?? question.asked_name;
      const say = question.kind === 'question' ? t.asks : t.demands;
      return {
        id: question.id,
        icon: 'flag',
        tone: question.state === 'open' ? 'warning' : 'info',
        title: say(question.asker, asked),
        body: question.text,
        mark: <Badge>{t.states[question.state]}</Badge>,
      };
    }
    case 'answer': {
      const { question } = event;
      const id = `${question.id}-answer`;
      return { id, icon: 'reply', title: t.answers(question.answered_by), body: question.answer };
    }
    case 'vote':
      return voteWords(event.vote, props);
  }
}

function arrivals(
  event: Extract<Happening, { kind: 'arrived' | 'left' }>,
  { locale }: ThreadProps,
): Words {
  const t = threadText(locale);
  const names = event.people.map((person, index) => {
    const substitute = event.substitutes[index];
    return substitute ? t.substitute(substitute, person.name) : person.name;
  });
  const isMany = names.length > 4;
  const listed = isMany ? t.people(names.length) : names.join(', ');
  return {
    id: `${event.kind}-${event.at.getTime()}`,
    icon: 'people',
    title: event.kind === 'arrived' ? t.arrived(listed) : t.left(listed),
    ...(isMany && { body: names.join(', ') }),
  };
}

const MOMENT_LOOKS: Partial<Record<Moment['kind'], { icon: IconName; tone: Tone }>> = {
  opened: { icon: 'flag', tone: 'success' },
  closed: { icon: 'check', tone: 'success' },
  quorumLost: { icon: 'warning', tone: 'danger' },
  quorumRegained: { icon: 'people', tone: 'success' },
  waiting: { icon: 'clock', tone: 'warning' },
  adjourned: { icon: 'clock', tone: 'warning' },
  resumed: { icon: 'clock', tone: 'success' },
  presiding: { icon: 'person', tone: 'info' },
  itemStarted: { icon: 'chevronRight', tone: 'info' },
  itemAdded: { icon: 'plus', tone: 'info' },
  itemWithdrawn: { icon: 'minus', tone: 'warning' },
  itemDeferred: { icon: 'minus', tone: 'warning' },
  note: { icon: 'edit', tone: 'neutral' },
};

function momentWords(moment: Moment, props: ThreadProps): Words {
  const { locale, noun, titles, people } = props;
  const t = threadText(locale);
  const about = moment.item_id ? titles.get(moment.item_id) : people.get(moment.invitee_id ?? '');
  const isElected = moment.kind === 'presiding' && moment.note.startsWith(ELECTED);
  const note = isElected ? moment.note.slice(ELECTED.length).trim() : moment.note;
  const said =
    moment.kind === 'presiding' ? screenText(locale).presiding[noun] : t.moments[moment.kind];
  const counted =
    moment.present !== null && moment.members !== null
      ? t.presentOf(moment.present, moment.members)
      : '';
  return {
    id: moment.id,
    ...MOMENT_LOOKS[moment.kind],
    title: about ? `${said}: ${about}` : said,
    who: [counted, isElected ? t.elected : ''].filter(Boolean).join(' · '),
    body: note,
  };
}

function voteWords(vote: StoredVote, props: ThreadProps): Words {
  const { locale, noun, files, former } = props;
  const t = threadText(locale);
  const screen = screenText(locale);
  const before = former?.get(vote.corrects_id ?? '');
  const say = (one: StoredVote) => t.counted(one.votes_for, one.votes_against, one.votes_abstain);
  const lines = [
    `${say(vote)}.`,
    `${resultWords(vote, locale, noun)}.`,
    vote.issued === null
      ? ''
      : `${t.ballots(vote.issued, vote.returned ?? 0, vote.valid ?? 0, vote.invalid ?? 0)}.`,
    vote.board ? `${t.board(vote.board)}.` : '',
    before ? t.former(say(before), vote.corrected_reason) : '',
  ];
  return {
    id: vote.id,
    icon: 'tasks',
    tone: vote.outcome === 'carried' ? 'success' : 'warning',
    title: vote.method === 'ballot' ? t.ballot(vote.subject) : t.vote(vote.subject),
    body: lines.filter(Boolean).join('\n'),
    files: files?.get(vote.id) ?? [],
    mark: (
      <>
        <Badge tone={vote.outcome === 'carried' ? 'success' : 'warning'}>
          {screen[vote.outcome]}
        </Badge>
        {!vote.rule.isConfirmed && <Badge tone="warning">{majorityText(locale).unconfirmed}</Badge>}
      </>
    ),
  };
}
