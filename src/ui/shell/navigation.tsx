import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../icon.tsx';
import type { Figure } from '../tone.ts';

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly current?: boolean;
  readonly count?: Figure | undefined;
  /** What the count counts, for those who hear the page. */
  readonly countLabel?: string;
  readonly countTone?: 'neutral' | 'danger';
};

export type NavGroup = { readonly label?: string; readonly items: readonly NavItem[] };

export const NavCount = ({ count, countLabel, countTone }: NavItem) =>
  count === undefined || count === 0 ? null : (
    <span class={classNames('nav-count', countTone === 'danger' && 'nav-count-danger')}>
      {count}
      {countLabel && <span class="sr-only"> {countLabel}</span>}
    </span>
  );

export const NavLink = (item: NavItem) => (
  <a class="nav-link" href={item.href} aria-current={item.current ? 'page' : undefined}>
    {item.icon && <Icon name={item.icon} />}
    <span class="nav-label">{item.label}</span>
    <NavCount {...item} />
  </a>
);

export const NavGroups = ({ groups }: { readonly groups: readonly NavGroup[] }) => (
  <>
    {groups.map((group) => (
      <div class="nav-group">
        {group.label && <p class="nav-heading">{group.label}</p>}
        <ul>
          {group.items.map((item) => (
            <li key={item.href}>
              <NavLink {...item} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
);
