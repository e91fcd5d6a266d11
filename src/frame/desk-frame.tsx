import type { ComponentChildren } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { THEMES } from '#src/platform/web/context.ts';
import type { Theme } from '#src/platform/web/context.ts';
import { AccountMenu, AppShell, Bell, SeatSwitcher, Shortcuts } from '#src/ui/index.ts';
import { frameText } from './messages.ts';
import type { Navigation } from './navigation.ts';

export interface SeatChoice {
  readonly seatId: string;
  readonly role: string;
  readonly body: string;
}

export interface DeskFrameProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly path: string;
  readonly navigation: Navigation;
  /** Notices not read yet. */
  readonly unread: number;
  readonly seats: readonly SeatChoice[];
  readonly banner?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every page of a signed-in person. */
export const DeskFrame = (props: DeskFrameProps) => {
  const text = frameText(props.locale);
  return (
    <AppShell
      product={text.product}
      office={props.actor.bodyShortName}
      homeHref="/"
      nav={props.navigation.groups}
      bottom={props.navigation.bottom}
      search={{
        action: '/petitions',
        label: text.searchLabel,
        placeholder: text.searchPlaceholder,
      }}
      seat={props.seats.length > 1 && <Seats {...props} />}
      bell={
        <Bell
          href="/notices"
          src="/notices/unread"
          label={text.bell(props.unread)}
          count={props.unread}
        />
      }
      account={<Account {...props} />}
      banner={props.banner}
    >
      {props.children}
      <Shortcuts
        shortcuts={[
          { keys: '/', label: text.keys.search },
          { keys: 'j', label: text.keys.next },
          { keys: 'k', label: text.keys.previous },
          { keys: 'Enter', label: text.keys.open },
          { keys: 'x', label: text.keys.select },
          { keys: '?', label: text.keys.sheet },
          ...goTo(props.navigation),
          { keys: 'g h', label: text.keys.notices, href: '/notices' },
        ]}
      />
    </AppShell>
  );
};

const GO_KEYS: Readonly<Record<string, string>> = {
  '/': 'g b',
  '/petitions': 'g k',
  '/petitions/new': 'g n',
  '/contacts': 'g t',
  '/inbox': 'g v',
  '/duties': 'g d',
  '/submissions': 'g s',
  '/publications': 'g p',
  '/checks': 'g c',
};

function goTo(navigation: Navigation) {
  return navigation.groups
    .flatMap((group) => group.items)
    .flatMap((item) => {
      const keys = GO_KEYS[item.href];
      return keys === undefined ? [] : [{ keys, label: item.label, href: item.href }];
    });
}

const Seats = ({ actor, locale, seats, path }: DeskFrameProps) => (
  <SeatSwitcher
    label={frameText(locale).seat}
    action="/account/seat"
    name="seat"
    fields={{ back: path }}
    options={seats.map((seat) => ({
      value: seat.seatId,
      label: seat.role,
      detail: seat.body,
      current: seat.seatId === actor.seatId,
    }))}
  />
);

const Account = ({ actor, locale, theme, path, seats }: DeskFrameProps) => {
  const text = frameText(locale);
  const seat = seats.find(({ seatId }) => seatId === actor.seatId);
  return (
    <AccountMenu
      name={actor.displayName}
      detail={seat ? `${seat.role} · ${seat.body}` : actor.bodyName}
      links={[{ href: '/account', label: text.account, icon: 'person' }]}
      choices={[
        {
          label: text.language,
          action: '/preferences',
          name: 'locale',
          fields: { back: path },
          options: [
            { value: 'vi', label: text.vietnamese, current: locale === 'vi' },
            { value: 'en', label: text.english, current: locale === 'en' },
          ],
        },
        {
          label: text.theme,
          action: '/preferences',
          name: 'theme',
          fields: { back: path },
          options: THEMES.map((value) => ({
            value,
            label: text.themes[value],
            current: theme === value,
          })),
        },
      ]}
      signOut={{ action: '/sign-out', label: text.signOut }}
    />
  );
};
