import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, ItemList } from '#src/ui/index.ts';
import type { IconName, ListItem } from '#src/ui/index.ts';
import { recordText } from '../messages/record.ts';
import { reviewText } from '../messages/review.ts';
import { standingText } from '../messages/standing.ts';
import type { DutyLink, EvidenceLink, LinkedConclusion, ReviewLink } from '../queries/chain.ts';
import type { ConclusionView, SourceView } from '../queries/conclusions.ts';

/** Where a conclusion came from and what became of it, in the order it happened. */
export interface Chain {
  readonly duties: readonly DutyLink[];
  readonly evidence: readonly EvidenceLink[];
  readonly reviews: readonly ReviewLink[];
  readonly later: readonly LinkedConclusion[];
  /** Codes of the meetings this reader may open. */
  readonly open: ReadonlySet<string>;
  readonly readsReviews: boolean;
}

export const ChainCard = (props: {
  readonly locale: Locale;
  readonly conclusion: ConclusionView;
  readonly chain: Chain;
}) => {
  const { locale, conclusion, chain } = props;
  const items = [
    ...conclusion.sources.flatMap((source) => sourceItem(source, locale)),
    ...(chain.open.has(conclusion.meetingCode) ? [agendaItem(conclusion, locale)] : []),
    ...chain.duties.map((duty) => dutyItem(duty, locale)),
    ...chain.evidence.map((act) => evidenceItem(act, locale)),
    ...chain.reviews.flatMap((review) => reviewItem(review, chain, locale)),
    ...chain.later.map((later) => conclusionItem(later, locale)),
  ];
  return (
    <Card title={recordText(locale).chain} flush>
      <ItemList items={items} />
    </Card>
  );
};

const kinds = (locale: Locale) => recordText(locale).chainKinds;

function item(
  key: string,
  icon: IconName,
  kind: string,
  title: string,
  href: string,
  meta: string,
): ListItem {
  return { key, icon, href, title: `${kind}: ${title}`, ...(meta === '' ? {} : { meta }) };
}

const HREF = { petition: '/petitions/', conclusion: '/conclusions/' } as const;

function sourceItem({ kind, code, words, title, id }: SourceView, locale: Locale): ListItem[] {
  if (kind === 'resolution') {
    const found = `/conclusions?q=${encodeURIComponent(words)}`;
    return [item(words, 'file', kinds(locale).resolution, words, found, '')];
  }
  if (code === null) return [];
  const shown = title ?? code;
  return [item(id ?? code, 'link', kinds(locale)[kind], shown, `${HREF[kind]}${code}`, code)];
}

function agendaItem(conclusion: ConclusionView, locale: Locale): ListItem {
  return item(
    'item',
    'calendar',
    kinds(locale).item,
    conclusion.itemTitle,
    `/meetings/${conclusion.meetingCode}/conclusions#item-${conclusion.item_id}`,
    `${conclusion.meetingTitle}, ${formatDay(dayAt(conclusion.heldAt))}`,
  );
}

function dutyItem(duty: DutyLink, locale: Locale): ListItem {
  const due = duty.dueOn === null ? '' : `, ${formatDay(day(duty.dueOn))}`;
  const standing = `${standingText(locale).states[duty.state]}${due}`;
  const kind = kinds(locale).duty;
  return item(duty.id, 'tasks', kind, duty.debtorName, `/duties/${duty.id}`, standing);
}

function evidenceItem(act: EvidenceLink, locale: Locale): ListItem {
  const title = act.note || (act.documentNumber ?? '');
  const kind = kinds(locale).evidence;
  return item(
    act.id,
    'reply',
    kind,
    title,
    `/duties/${act.dutyId}`,
    formatDay(day(act.happenedOn)),
  );
}

/** Who may not open the review reads what was decided on the duty itself. */
function reviewItem(review: ReviewLink, chain: Chain, locale: Locale): ListItem[] {
  const [duty] = chain.duties;
  const isOpen = chain.readsReviews && chain.open.has(review.meetingCode);
  if (!isOpen && !duty) return [];
  const t = reviewText(locale);
  const said =
    review.note === ''
      ? t.decisions[review.decision]
      : `${t.decisions[review.decision]}. ${review.note}`;
  const where = `${review.meetingTitle}, ${formatDay(dayAt(review.heldAt))}`;
  const href = isOpen ? `/meetings/${review.meetingCode}/review` : `/duties/${duty?.id ?? ''}`;
  return [item(review.id, 'eye', kinds(locale).review, said, href, where)];
}

export function conclusionItem(linked: LinkedConclusion, locale: Locale): ListItem {
  return item(
    linked.id,
    'flag',
    kinds(locale).conclusion,
    linked.content,
    `/conclusions/${linked.code}`,
    `${linked.meetingTitle}, ${formatDay(dayAt(linked.heldAt))}`,
  );
}
