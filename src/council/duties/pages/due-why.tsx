import { day, explainDeadline } from '#src/council/calendar/index.ts';
import type { DeadlineExplanation } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, DefinitionList, Prose } from '#src/ui/index.ts';
import { dutyText } from '../messages.ts';
import type { DutyView } from '../queries/duty-view.ts';
import { shownDay } from './marks.tsx';

/** Why the duty has the date it has. */
export const DueWhy = ({ duty, locale }: { duty: DutyView; locale: Locale }) => {
  const text = dutyText(locale);
  const override = duty.due_override;
  return (
    <Card title={text.dueTitle}>
      <DefinitionList
        stacked
        items={[
          { term: text.due, value: shownDay(duty.due_on) },
          duty.first_due_on !== duty.due_on && {
            term: text.firstDue,
            value: shownDay(duty.first_due_on),
          },
          override !== null &&
            override.from !== null && {
              term: text.movedBy(shownDay(override.from), shownDay(override.on)),
              value: override.why,
            },
          duty.paused_on !== null && {
            term: text.pausedSince(shownDay(duty.paused_on)),
            value: duty.pause_reason ?? '',
          },
        ]}
      />
      <Prose text={sentence(duty, locale)} />
    </Card>
  );
};

/** A date read from words; its room says why in both languages. */
type Said = Readonly<Record<Locale, string>>;

function isSaid(explanation: DeadlineExplanation | Said): explanation is Said {
  return 'vi' in explanation && 'en' in explanation;
}

function sentence(duty: DutyView, locale: Locale): string {
  const text = dutyText(locale);
  if (duty.due_on === null) return text.noDueWhy;
  const explanation = duty.due_explanation as unknown as DeadlineExplanation | Said | null;
  if (explanation !== null && isSaid(explanation)) return explanation[locale];
  if (explanation === null || !('ruleCode' in explanation)) return text.setByHand;
  const dueOn = day(duty.first_due_on ?? duty.due_on);
  return explainDeadline(
    { dueOn, explanation: { ...explanation, proposed: duty.due_is_proposed } },
    locale,
  );
}
