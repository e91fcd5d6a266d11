import type { ComponentChildren } from 'preact';
import { Avatar } from '../badge.tsx';
import { Icon } from '../icon.tsx';
import { Menu, MenuForm, type MenuItem, MenuItems } from '../overlay/menu.tsx';

type BellProps = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  /** Where to ask again while somebody looks: `{count, label}` as JSON. */
  readonly src?: string;
};

export const shownCount = (count: number): string => (count > 99 ? '99+' : String(count));

export const Bell = ({ href, label, count = 0, src }: BellProps) => (
  <x-bell data-src={src}>
    <a class="tool bell" href={href} aria-label={label}>
      <Icon name="bell" />
      <span class="bell-count" hidden={count === 0}>
        {shownCount(count)}
      </span>
    </a>
  </x-bell>
);

export type Choice = {
  readonly label: string;
  readonly action: string;
  readonly name: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly detail?: string;
    readonly current?: boolean;
  }[];
  readonly fields?: Readonly<Record<string, string>>;
};

const ChoiceForm = ({ label, action, name, options, fields }: Choice) => (
  <MenuForm action={action} label={label} {...(fields && { fields })}>
    <div class="choice-row">
      {options.map((option) => (
        <button
          class="choice"
          name={name}
          value={option.value}
          aria-pressed={option.current === true ? 'true' : 'false'}
          key={option.value}
        >
          {option.label}
        </button>
      ))}
    </div>
  </MenuForm>
);

export type AccountMenuProps = {
  readonly name: string;
  readonly detail: string;
  readonly links: readonly MenuItem[];
  /** Language, theme: each a small form that posts one value. */
  readonly choices: readonly Choice[];
  readonly signOut: { readonly action: string; readonly label: string };
};

export const AccountMenu = ({ name, detail, links, choices, signOut }: AccountMenuProps) => (
  <Menu label={name} trigger={<Avatar name={name} />} align="end" quiet>
    <div class="menu-head">
      <strong>{name}</strong>
      <span>{detail}</span>
    </div>
    <MenuItems items={links} />
    {choices.map((choice) => (
      <ChoiceForm {...choice} key={choice.name} />
    ))}
    <MenuForm action={signOut.action}>
      <button class="menu-item">
        <Icon name="signOut" />
        {signOut.label}
      </button>
    </MenuForm>
  </Menu>
);

/** Several seats under one login: shows the seat now held, posts the one chosen. */
export const SeatSwitcher = ({ label, action, name, options, fields }: Choice) => {
  const current = options.find((option) => option.current);
  return (
    <Menu label={label} trigger={<SeatFace>{current?.label ?? label}</SeatFace>} align="end">
      <MenuForm action={action} label={label} {...(fields && { fields })}>
        {options.map((option) => (
          <button
            class="menu-item"
            name={name}
            value={option.value}
            aria-current={option.current ? 'true' : undefined}
            key={option.value}
          >
            <span class="menu-words">
              {option.label}
              {option.detail && <span class="menu-detail">{option.detail}</span>}
            </span>
            {option.current && <Icon name="check" />}
          </button>
        ))}
      </MenuForm>
    </Menu>
  );
};

const SeatFace = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="seat-face">
    <Icon name="person" />
    <span class="seat-words">{children}</span>
  </span>
);
