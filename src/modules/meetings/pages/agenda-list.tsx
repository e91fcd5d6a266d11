import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ItemList,
  LateMark,
  LinkButton,
  Menu,
  Meta,
  PostButton,
  Prose,
  RunningOrder,
} from '#src/ui/index.ts';
import type { MenuItem, OrderedItem } from '#src/ui/index.ts';
import { stepped, writeOrder } from '../agenda-order.ts';
import { agendaText } from '../messages/agenda.ts';
import { papersText } from '../messages/papers.ts';
import { meetingWords } from '../messages/words.ts';
import { UNDECIDED } from '../paper-rules.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import type { ShownSource } from '../queries/sources.ts';
import { isLeftOut } from '../rules.ts';
import { ItemStateBadge } from './marks.tsx';
import { hour } from './moments.ts';
import { ItemPapers } from './item-papers.tsx';

export interface AgendaListProps {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
  readonly papers: readonly MeetingPaper[];
  readonly sources: readonly ShownSource[];
  readonly mayChoose: boolean;
  readonly mayAsk: boolean;
}

/** The agenda with its clock: each reader's part of it, and what the reader may do with each item. */
export const AgendaList = (props: AgendaListProps) => {
  const { locale, meeting, agenda, mayChoose } = props;
  const t = agendaText(locale);
  const isWhole = mayChoose && meeting.access.inner;
  return (
    <RunningOrder
      label={t.title}
      items={agenda.map((line) => orderedItem(props, line))}
      order={
        isWhole && agenda.length > 1
          ? {
              action: `/meetings/${meeting.code}/order`,
              fields: { seen: writeOrder(agenda) },
              grip: t.grip,
            }
          : undefined
      }
    />
  );
};

function orderedItem(props: AgendaListProps, line: AgendaLine): OrderedItem {
  const { locale, meeting } = props;
  return {
    id: line.id,
    isPart: line.parentId !== null && props.agenda.some(({ id }) => id === line.parentId),
    number: line.number,
    time: timeOf(line, meeting),
    title: line.title,
    meta: <Facts locale={locale} line={line} />,
    marks: <Marks {...props} line={line} />,
    body: <Body {...props} line={line} />,
    acts: props.mayChoose ? <Acts {...props} line={line} /> : undefined,
    isMuted: isLeftOut(line.state),
    isCurrent: line.state === 'current',
  };
}

/** Its beginning; with the day where it is not the meeting's first. */
function timeOf({ startsAt }: AgendaLine, meeting: MeetingView): string | undefined {
  if (!startsAt) return undefined;
  const on = dayAt(startsAt);
  if (on === dayAt(meeting.starts_at)) return hour(startsAt);
  return `${formatDay(on).slice(0, 5)} ${hour(startsAt)}`;
}

const Facts = ({ locale, line }: { locale: Locale; line: AgendaLine }) => {
  const t = agendaText(locale);
  const words = meetingWords(locale);
  return (
    <Meta
      items={[
        line.parentId === null && line.kind !== 'other' && words.itemKinds[line.kind],
        line.presenterShort,
        line.presenterName,
        line.minutes !== null && t.minutesShort(line.minutes),
        line.unitName,
        line.place,
      ]}
    />
  );
};

type LineProps = AgendaListProps & { readonly line: AgendaLine };

const Marks = ({ locale, line, papers }: LineProps) => {
  const t = agendaText(locale);
  const late = papers.filter(
    ({ item_id, standing }) => item_id === line.id && UNDECIDED.includes(standing),
  ).length;
  const marks = [
    line.state !== 'planned' && <ItemStateBadge key="state" locale={locale} state={line.state} />,
    line.isRestricted && (
      <Badge key="restricted" icon="lock">
        {t.restrictedMark}
      </Badge>
    ),
    line.isAddedAtSitting && <Badge key="added">{t.atSitting}</Badge>,
    late > 0 && <LateMark key="late">{papersText(locale).lateOnAgenda(late)}</LateMark>,
  ].filter(Boolean);
  return marks.length > 0 ? <>{marks}</> : null;
};

const Body = (props: LineProps) => {
  const { line, papers, sources, locale, meeting } = props;
  const own = papers.filter(({ item_id }) => item_id === line.id);
  const about = sources.filter(({ itemId }) => itemId === line.id);
  return (
    <>
      {line.withdrawnReason && <Prose text={line.withdrawnReason} />}
      {line.note && <Prose text={line.note} />}
      {own.length > 0 && <ItemPapers locale={locale} meeting={meeting} papers={own} />}
      {about.length > 0 && <Sources locale={locale} sources={about} />}
    </>
  );
};

const Sources = ({
  locale,
  sources,
}: {
  readonly locale: Locale;
  readonly sources: readonly ShownSource[];
}) => (
  <details>
    <summary>
      {agendaText(locale).sources} ({sources.length})
    </summary>
    <ItemList
      items={sources.map(({ recordId, href, title, label, code, reason }) => ({
        key: recordId,
        href,
        title,
        icon: 'link',
        meta: <Meta items={[label, code, reason]} />,
      }))}
    />
  </details>
);

const Acts = (props: LineProps) => {
  const { agenda, line, locale, meeting } = props;
  const t = agendaText(locale);
  const base = `/meetings/${meeting.code}/items/${line.id}`;
  return (
    <>
      {(['up', 'down'] as const).map((step) => (
        <PostButton
          key={step}
          action={`${base}/step`}
          fields={{ step }}
          tone="quiet"
          size="small"
          icon={step === 'up' ? 'arrowUp' : 'arrowDown'}
          iconOnly
          id={`${step}-${line.id}`}
          disabled={stepped(agenda, line.id, step) === null}
        >
          {t[step](line.title)}
        </PostButton>
      ))}
      <Menu label={t.acts(line.title)} icon="dots" align="end" quiet trigger={<></>}>
        <ItemMenu {...props} base={base} />
      </Menu>
    </>
  );
};

const ItemMenu = ({ agenda, line, locale, mayAsk, base }: LineProps & { base: string }) => {
  const t = agendaText(locale);
  const live = !isLeftOut(line.state);
  const steps = (['indent', 'outdent'] as const).filter(
    (step) => live && stepped(agenda, line.id, step) !== null,
  );
  const links: readonly (MenuItem | false)[] = [
    live && { label: t.edit, href: base, icon: 'edit' },
    live && mayAsk && { label: t.ask, href: `${base}/papers`, icon: 'file' },
    live && line.parentId === null && { label: t.addPart, href: `${base}/parts`, icon: 'plus' },
    live && { label: t.withdraw, href: `${base}/withdrawn`, icon: 'return' },
    live && { label: t.defer, href: `${base}/deferred`, icon: 'forward' },
  ];
  return (
    <ul class="menu-list">
      {links.map(
        (link) =>
          link && (
            <li key={link.label}>
              <LinkButton href={link.href} tone="quiet" {...(link.icon ? { icon: link.icon } : {})}>
                {link.label}
              </LinkButton>
            </li>
          ),
      )}
      {steps.map((step) => (
        <li key={step}>
          <PostButton
            action={`${base}/step`}
            fields={{ step }}
            tone="quiet"
            icon={step === 'indent' ? 'chevronRight' : 'chevronLeft'}
          >
            {t[step]}
          </PostButton>
        </li>
      ))}
      {live ? (
        <li>
          <PostButton action={`${base}/remove`} tone="quiet" icon="trash">
            {t.remove}
          </PostButton>
        </li>
      ) : (
        <li>
          <PostButton
            action={`${base}/state`}
            fields={{ state: 'planned' }}
            tone="quiet"
            icon="return"
          >
            {t.restore}
          </PostButton>
        </li>
      )}
    </ul>
  );
};
