import { day, formatDay, formatInstant, dayAt } from '#src/council/calendar/index.ts';
import { DutyPanel } from '#src/council/duties/index.ts';
import type { DutyView } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  PageHeader,
  Prose,
  Section,
  SplitLayout,
  Stack,
} from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { missingWords } from '../messages/missing.ts';
import { recordText } from '../messages/record.ts';
import { wordsText } from '../messages/words.ts';
import { mayNotRecord } from '../policy.ts';
import type { ChangeView } from '../queries/changes.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { ChainCard } from './chain-card.tsx';
import type { Chain } from './chain-card.tsx';
import { Differences } from './differences.tsx';
import { isIncomplete, lacking } from './incomplete-card.tsx';
import { dueText, DutyStanding, KindBadge, StateMark } from './marks.tsx';

export interface ConclusionPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: string;
  readonly conclusion: ConclusionView;
  readonly duties: readonly DutyView[];
  readonly changes: readonly ChangeView[];
  readonly chain: Chain;
}

const placeOf = ({ meetingCode }: ConclusionView) => `/meetings/${meetingCode}/conclusions`;

/** One conclusion: what it says, who owes it, where it came from and what became of it. */
export const ConclusionPage = (props: ConclusionPageProps) => {
  const { actor, locale, today, conclusion, duties } = props;
  const t = recordText(locale);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: '/conclusions', label: t.title },
          ...(props.chain.open.has(conclusion.meetingCode)
            ? [{ href: placeOf(conclusion), label: conclusion.meetingTitle }]
            : []),
        ]}
        title={conclusion.content}
        subtitle={conclusion.code}
        marks={<Marks {...props} />}
        actions={<Actions {...props} />}
      />
      {conclusion.left_out_reason !== '' && (
        <Notice tone="neutral">{captureText(locale).leftOutWhy(conclusion.left_out_reason)}</Notice>
      )}
      {isIncomplete(conclusion) && (
        <Notice tone="warning">
          {captureText(locale).lacks(
            missingWords(locale, lacking(conclusion), conclusion.due_text),
          )}
        </Notice>
      )}
      <SplitLayout
        railLabel={t.now}
        rail={
          <Stack>
            {duties.length > 0 && <DutyPanel {...{ actor, locale, today, duties }} />}
            <Corrections {...props} />
          </Stack>
        }
        main={
          <Stack>
            <Facts {...props} />
            <ChainCard locale={locale} chain={props.chain} conclusion={conclusion} />
          </Stack>
        }
      />
    </>
  );
};

const Marks = ({ conclusion, locale, today }: ConclusionPageProps) => (
  <>
    <KindBadge kind={conclusion.kind} locale={locale} />
    <StateMark state={conclusion.state} locale={locale} />
    {conclusion.is_restricted && <Badge icon="lock">{wordsText(locale).restricted}</Badge>}
    {conclusion.duty && <DutyStanding duty={conclusion.duty} today={today} locale={locale} />}
  </>
);

const Actions = ({ actor, conclusion, locale, changes }: ConclusionPageProps) => {
  const t = recordText(locale);
  if (mayNotRecord(actor, conclusion.council_id) !== null) return null;
  const href = `/conclusions/${conclusion.code}`;
  const isWaiting = changes.some(({ state }) => state === 'proposed' || state === 'confirmed');
  if (['draft', 'confirmed', 'leftOut'].includes(conclusion.state))
    return <LinkButton href={`${href}/edit`}>{t.edit}</LinkButton>;
  if (conclusion.state !== 'issued' || isWaiting) return null;
  return (
    <ButtonRow>
      <LinkButton href={`${href}/correct`}>{t.correct}</LinkButton>
      <LinkButton href={`${href}/withdraw`} tone="quiet">
        {t.withdraw}
      </LinkButton>
    </ButtonRow>
  );
};

const Facts = ({ conclusion, locale, chain }: ConclusionPageProps) => {
  const t = recordText(locale);
  const { parts } = wordsText(locale);
  const line = (term: string, value: string) => value !== '' && { term, value };
  const explained = conclusion.due_explanation?.[locale] ?? '';
  const { confirmedName, confirmed_at: confirmedAt } = conclusion;
  return (
    <Card title={t.facts}>
      <Prose text={conclusion.content} large />
      <DefinitionList
        columns={2}
        stacked
        items={[
          line(parts.leadBodyId, conclusion.lead?.name ?? conclusion.lead_named),
          line(
            parts.coBodyIds,
            [...conclusion.co.map(({ name }) => name), conclusion.co_named]
              .filter((name) => name !== '')
              .join(', '),
          ),
          line(parts.leadPerson, conclusion.lead_person),
          line(parts.product, conclusion.product),
          line(parts.reportTo, conclusion.report_to),
          dueLine(conclusion, locale),
          line(parts.dueText, conclusion.due_on === null ? '' : conclusion.due_text),
          line(t.dueWhy, explained),
          {
            term: t.meeting,
            value: chain.open.has(conclusion.meetingCode) ? (
              <a href={placeOf(conclusion)}>{conclusion.meetingTitle}</a>
            ) : (
              conclusion.meetingTitle
            ),
            note: formatDay(dayAt(conclusion.heldAt)),
          },
          line(t.item, conclusion.itemTitle),
          confirmedName !== null &&
            confirmedAt !== null && {
              term: t.confirmedTerm,
              value: t.confirmedBy(confirmedName, formatInstant(confirmedAt)),
            },
          conclusion.issued_on !== null && {
            term: t.notice,
            value: formatDay(day(conclusion.issued_on)),
          },
          line(t.takenFrom, conclusion.taken_from),
        ]}
      />
    </Card>
  );
};

/** The day in force is the one its lead owes by; the day of the notice stands beside it. */
function dueLine(conclusion: ConclusionView, locale: Locale) {
  const said = dueText(conclusion, locale);
  const term = wordsText(locale).parts.dueOn;
  const moved = conclusion.duty?.dueOn ?? null;
  if (moved === null || moved === conclusion.due_on) return said !== '' && { term, value: said };
  return {
    term,
    value: formatDay(day(moved)),
    note: recordText(locale).movedFrom(said),
  };
}

const Corrections = ({ changes, locale }: ConclusionPageProps) => {
  const t = recordText(locale);
  const words = captureText(locale);
  if (changes.length === 0) return null;
  return (
    <Card title={t.corrections}>
      <Stack>
        {changes.map((change) => (
          <Section
            level={3}
            key={change.id}
            title={words.changeActions[change.action]}
            note={words.why(change.reason)}
            actions={
              <Badge tone={change.state === 'applied' ? 'success' : 'warning'}>
                {change.applied_on === null
                  ? words.changeStates[change.state === 'confirmed' ? 'confirmed' : 'proposed']
                  : t.appliedOn(formatDay(day(change.applied_on)))}
              </Badge>
            }
          >
            <Differences locale={locale} change={change} />
          </Section>
        ))}
      </Stack>
    </Card>
  );
};
