import type { Day } from './day.ts';
import { addDays } from './day.ts';
import type { CountedDays, NamedDay, WorkCalendar } from './working-days.ts';
import { addWorkingDays, dayOffName, nextWorkingDay } from './working-days.ts';

export const RULE_TRUSTS = ['verified', 'unverified', 'borrowed'] as const;
export type RuleTrust = (typeof RULE_TRUSTS)[number];
export type DeadlineUnit = 'calendar' | 'working';

/** One deadline as configuration. A negative amount counts back from the trigger: "5 days before". */
export type DeadlineRule = {
  readonly id: string;
  readonly code: string;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** A due day that is not worked moves to the next working day. */
  readonly rollForward: boolean;
  readonly basis: string;
  readonly trust: RuleTrust;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** The day the Standing Committee confirmed the rule for its own use. */
  readonly confirmedOn: Day | null;
};

export type DeadlineExplanation = {
  readonly ruleCode: string;
  readonly ruleId: string;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly basis: string;
  readonly triggerOn: Day;
  readonly steppedOver: readonly NamedDay[];
  readonly workedInstead: readonly NamedDay[];
  readonly unconfirmedDaysOff: readonly NamedDay[];
  readonly missingYears: readonly number[];
  /** The due day fell on this day off; it moved on where the rule says so, else it stays. */
  readonly fellOn: NamedDay | null;
  readonly rolledForward: boolean;
  /** True: nobody has confirmed the rule, so the date is a proposal and nothing is overdue by it. */
  readonly proposed: boolean;
};

export type Deadline = { readonly dueOn: Day; readonly explanation: DeadlineExplanation };

/** A rule that was not read in a law in force, and that nobody has confirmed, only proposes. */
export function onlyProposes(rule: Pick<DeadlineRule, 'trust' | 'confirmedOn'>): boolean {
  return rule.trust !== 'verified' && rule.confirmedOn === null;
}

/** The rule of a code in force on a day: of several, the one that took effect last. */
export function ruleInForce(
  rules: readonly DeadlineRule[],
  code: string,
  on: Day,
): DeadlineRule | null {
  const inForce = rules.filter(
    (rule) =>
      rule.code === code && rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo),
  );
  return inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/** The due day of a rule and how it came about. The day of the trigger is not counted. */
export function computeDeadline(
  rule: DeadlineRule,
  triggerOn: Day,
  calendar: WorkCalendar,
): Deadline {
  const counted = countFrom(rule, triggerOn, calendar);
  const name = dayOffName(counted.day, calendar);
  const rolled = name !== null && rule.rollForward ? nextWorkingDay(counted.day, calendar) : null;
  const how = rolled ?? counted;
  return {
    dueOn: how.day,
    explanation: {
      ruleCode: rule.code,
      ruleId: rule.id,
      amount: rule.amount,
      unit: rule.unit,
      basis: rule.basis,
      triggerOn,
      steppedOver: how.steppedOver,
      workedInstead: how.workedInstead,
      unconfirmedDaysOff: how.unconfirmed,
      missingYears: how.missingYears,
      fellOn: name === null ? null : { day: counted.day, name },
      rolledForward: rolled !== null,
      proposed: onlyProposes(rule),
    },
  };
}

function countFrom(rule: DeadlineRule, triggerOn: Day, calendar: WorkCalendar): CountedDays {
  if (rule.unit === 'working') return addWorkingDays(triggerOn, rule.amount, calendar);
  const dueOn = addDays(triggerOn, rule.amount);
  const { missingYears, unconfirmed } = nextWorkingDay(dueOn, calendar);
  return { day: dueOn, steppedOver: [], workedInstead: [], unconfirmed, missingYears };
}
