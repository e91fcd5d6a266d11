import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DefinitionList, Prose, Section } from '#src/ui/index.ts';
import { lookUpText } from '../messages/look-up.ts';
import type { Standing } from '../queries/standing.ts';

/** A “not done” sent a moment ago, as it was received. */
export interface JustSaid {
  readonly note: string;
  readonly photos: readonly string[];
}

/** What the holder of this receipt has said of the answer: so that nobody wonders whether it came through. */
export const SaidByVoter = ({
  locale,
  standing,
  justSaid,
}: {
  readonly locale: Locale;
  readonly standing: Standing;
  readonly justSaid: JustSaid | null;
}) => {
  const t = lookUpText(locale);
  const { reportedOn, petition } = standing;
  const rating = petition?.rating ?? null;
  if (rating === null && reportedOn === null) return null;
  return (
    <Section title={t.youSaid} id="said">
      <DefinitionList
        stacked
        items={[
          rating !== null && {
            term: `${t.rateChoice} · ${formatDay(dayAt(rating.ratedAt))}`,
            value: t.ratings[rating.rating],
            ...(rating.note !== '' && { note: rating.note }),
          },
          reportedOn !== null && {
            term: `${t.youReported} · ${formatDay(reportedOn)}`,
            value: justSaid === null ? t.reportKept : <Prose text={justSaid.note} />,
            ...(justSaid !== null &&
              justSaid.photos.length > 0 && { note: t.photosTaken(justSaid.photos) }),
          },
        ]}
      />
    </Section>
  );
};
