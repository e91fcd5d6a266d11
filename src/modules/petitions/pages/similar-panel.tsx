import type { ComponentChildren } from 'preact';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { matchReasonText } from '#src/council/matching/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  MatchList,
  Meta,
  PostButton,
  Section,
  Seeker,
} from '#src/ui/index.ts';
import { similarText } from '../messages/similar.ts';
import type { PossibleDouble } from '../queries/doubles.ts';
import type { SimilarPetition } from '../queries/similar.ts';
import { StateBadge } from './marks.tsx';

const MOST_REASONS = 4;

interface FoundProps {
  readonly locale: Locale;
  readonly found: readonly SimilarPetition[];
  readonly acts?: (one: SimilarPetition) => ComponentChildren;
}

const Title = ({ locale, one }: { locale: Locale; one: SimilarPetition }) => {
  const t = similarText(locale);
  if (!one.isVisible) {
    return (
      <>
        <strong>{one.code}</strong> {t.hidden}
      </>
    );
  }
  return (
    <a href={`/petitions/${one.code}`} target="_blank" rel="noopener">
      <strong>{one.code}</strong> {one.title} <span class="sr-only">{t.newTab}</span>
    </a>
  );
};

const Facts = ({ locale, one }: { locale: Locale; one: SimilarPetition }) => {
  const t = similarText(locale);
  return (
    <Meta
      items={[
        one.isVisible && (one.sessionName ?? t.noSession),
        one.isVisible && t.receivedOn(formatDay(day(one.receivedOn))),
        one.isVisible && <StateBadge state={one.state} locale={locale} />,
        one.isVisible && one.mergedInto !== null && t.mergedInto(one.mergedInto),
        t.score(Math.round(one.score * 100)),
      ]}
    />
  );
};

/** Candidates with why they are thought alike, best first. */
export const SimilarList = ({ locale, found, acts }: FoundProps) => {
  const t = similarText(locale);
  if (found.length === 0) return <EmptyState title={t.none}>{t.noneLead}</EmptyState>;
  return (
    <MatchList
      matches={found.map((one) => ({
        key: one.id,
        mark: (
          <Badge tone={one.same ? 'warning' : 'outline'} dot={one.same}>
            {one.same ? t.same : t.related}
          </Badge>
        ),
        title: <Title locale={locale} one={one} />,
        meta: <Facts locale={locale} one={one} />,
        reasons: one.reasons
          .slice(0, MOST_REASONS)
          .map((reason) => matchReasonText(locale, reason)),
        acts: one.isVisible ? acts?.(one) : undefined,
      }))}
    />
  );
};

interface DoublesProps {
  readonly locale: Locale;
  readonly code: string;
  readonly doubles: readonly PossibleDouble[];
  readonly maySay: boolean;
}

/** What an import marked, above all that is alike: the clerk says what it is. */
export const DoublesCard = ({ locale, code, doubles, maySay }: DoublesProps) => {
  const t = similarText(locale);
  if (doubles.length === 0) return null;
  return (
    <Card title={t.doubleTitle} note={t.doubleNote}>
      <MatchList
        matches={doubles.map((one) => ({
          key: one.id,
          mark: (
            <Badge tone="warning" dot>
              {t.doubleTitle}
            </Badge>
          ),
          title: (
            <a href={`/petitions/${one.code}`} target="_blank" rel="noopener">
              <strong>{one.code}</strong> {t.doubleOf(one.title)}{' '}
              <span class="sr-only">{t.newTab}</span>
            </a>
          ),
          meta: <Meta items={[t.score(Math.round(one.score * 100))]} />,
          reasons: [],
          acts: maySay ? (
            <PostButton
              action={`/petitions/${code}/not-double`}
              fields={{ otherId: one.id }}
              size="small"
              tone="quiet"
            >
              {t.notDouble}
            </PostButton>
          ) : undefined,
        }))}
      />
    </Card>
  );
};

/** What one line of typing found; the count is what a screen reader is told first. */
export const SimilarAnswer = (props: FoundProps & { row?: number | null }) => {
  const { locale, found, row } = props;
  const t = similarText(locale);
  const where = row ? `${t.row(row)}: ` : '';
  if (found.length === 0) return <p class="field-hint">{`${where}${t.none}`}</p>;
  return (
    <>
      <p class="field-hint">{`${where}${t.found(found.length)}`}</p>
      <SimilarList {...props} />
    </>
  );
};

interface WhileTypingProps {
  readonly locale: Locale;
  /** Sent along with what is typed: the unit of a voter contact. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What the button asked for, where there is no JavaScript. */
  readonly answer?: ComponentChildren;
}

/** Inside a form that records: what is already there, found while one types. */
export const SimilarWhileTyping = ({ locale, fields, answer }: WhileTypingProps) => {
  const t = similarText(locale);
  return (
    <Section title={t.title} note={t.note} level={3} id="similar">
      <Seeker
        src="/petitions/similar"
        failed={t.failed}
        {...(fields ? { fields } : {})}
        button={
          <Button name="more" value="similar" tone="quiet" size="small" icon="search" noValidate>
            {t.find}
          </Button>
        }
      >
        {answer ?? <p class="field-hint">{t.waiting}</p>}
      </Seeker>
    </Section>
  );
};

/** On the record page: filled when it comes into view; without JavaScript a link to a page of its own. */
export const SimilarSection = ({ locale, code }: { locale: Locale; code: string }) => {
  const t = similarText(locale);
  const href = `/petitions/${code}/similar`;
  return (
    <Section title={t.title} note={t.note} id="similar">
      <turbo-frame id="similar-petitions" src={href} loading="lazy">
        <p>
          <a href={href}>{t.show}</a>
        </p>
      </turbo-frame>
    </Section>
  );
};
