import type { Actor } from '#src/platform/auth/actor.ts';
import { LOCALES } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { THEMES } from '#src/platform/web/context.ts';
import type { Theme } from '#src/platform/web/context.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { Button, Card, DefinitionList, Form, RadioCards, SubmitBar } from '#src/ui/index.ts';
import { accountText } from '../messages.ts';
import type { SeatChoice } from '../seat-choices.ts';
import { AccountFrame } from './account-frame.tsx';

export interface ProfilePageProps {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly actor: Actor;
  readonly seats: readonly SeatChoice[];
  readonly refusal?: Refusal;
}

export const ProfilePage = (props: ProfilePageProps) => {
  const { locale, actor, seats, refusal } = props;
  const text = accountText(locale).profile;
  const seat = seats.find(({ seatId }) => seatId === actor.seatId);
  return (
    <AccountFrame locale={locale} tab="profile" refusal={refusal}>
      <Card>
        <DefinitionList
          items={[
            { term: text.name, value: actor.displayName },
            { term: text.login, value: actor.login },
            { term: text.seat, value: seat ? `${seat.role} · ${seat.body}` : actor.bodyName },
          ]}
        />
      </Card>
      {seats.length > 1 && <SeatForm {...props} />}
      <PreferencesForm {...props} />
    </AccountFrame>
  );
};

const SeatForm = ({ locale, actor, seats, refusal }: ProfilePageProps) => {
  const text = accountText(locale).profile;
  return (
    <Card title={text.otherSeats}>
      <Form
        action="/account/seat"
        errors={refusal?.fields}
        prefix="s"
        fields={{ back: '/account' }}
      >
        <RadioCards
          name="seat"
          label={text.seatNow}
          value={actor.seatId ?? undefined}
          options={seats.map((one) => ({ value: one.seatId, label: one.role, detail: one.body }))}
        />
        <SubmitBar>
          <Button tone="primary">{text.change}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const PreferencesForm = ({ locale, theme, refusal }: ProfilePageProps) => {
  const text = accountText(locale).profile;
  return (
    <Card title={text.preferences}>
      <Form action="/account/preferences" errors={refusal?.fields}>
        <RadioCards
          name="locale"
          label={text.locale}
          value={locale}
          columns={2}
          options={LOCALES.map((value) => ({ value, label: text[value] }))}
        />
        <RadioCards
          name="theme"
          label={text.theme}
          value={theme}
          columns={3}
          options={THEMES.map((value) => ({ value, label: text.themes[value] }))}
        />
        <SubmitBar>
          <Button tone="primary">{text.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
