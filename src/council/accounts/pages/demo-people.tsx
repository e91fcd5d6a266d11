import { roleName } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { PeoplePicker } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';
import type { DemoPerson } from '../queries.ts';

type Side = keyof ReturnType<typeof accountText>['signIn']['sides'];

const SIDES: Partial<Record<DemoPerson['bodyKind'], Side>> = {
  office: 'office',
  standingCommittee: 'council',
  committee: 'council',
  delegateGroup: 'delegates',
  executive: 'executive',
  department: 'executive',
  front: 'front',
};

interface DemoPeopleProps {
  readonly locale: Locale;
  readonly people: readonly DemoPerson[];
}

/** The people of the demo world by the side they sit on; a commune's people are together. */
export const DemoPeople = ({ locale, people }: DemoPeopleProps) => {
  const text = accountText(locale).signIn;
  const groups = Map.groupBy(people, ({ commune, bodyKind }) => {
    return commune ?? text.sides[SIDES[bodyKind] ?? 'others'];
  });
  return (
    <PeoplePicker
      action="/sign-in/demo"
      name="login"
      title={text.demoTitle}
      groups={[...groups].map(([label, members]) => ({
        label,
        people: members.map((person) => ({
          value: person.login,
          name: person.name,
          role: roleName(person.role, locale),
          detail: person.body,
        })),
      }))}
    />
  );
};
