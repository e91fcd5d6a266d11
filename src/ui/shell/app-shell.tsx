import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';
import { BrandMark } from './brand-mark.tsx';
import { type NavGroup, NavGroups, type NavItem, NavLink } from './navigation.tsx';
import { SearchBox, type SearchBoxProps } from './search-box.tsx';

export type AppShellProps = {
  readonly product: string;
  readonly office: string;
  readonly homeHref: string;
  readonly search?: SearchBoxProps;
  readonly nav: readonly NavGroup[];
  /** At most four: the fifth place on a phone is "more", which opens the whole navigation. */
  readonly bottom: readonly NavItem[];
  readonly seat?: ComponentChildren;
  readonly bell?: ComponentChildren;
  readonly account?: ComponentChildren;
  readonly banner?: ComponentChildren;
  readonly children: ComponentChildren;
};

const Brand = ({ product, office, homeHref }: AppShellProps) => (
  <a class="brand" href={homeHref}>
    <BrandMark />
    <span class="brand-words">
      <span class="brand-name">{product}</span>
      <span class="brand-office">{office}</span>
    </span>
  </a>
);

const BottomBar = ({ nav, bottom }: AppShellProps) => {
  const texts = useTexts();
  return (
    <nav class="bottom-bar" aria-label={texts.quickNavigation}>
      {bottom.slice(0, 4).map((item) => (
        <NavLink {...item} key={item.href} />
      ))}
      <details class="more-sheet" data-menu>
        <summary class="nav-link">
          <Icon name="menu" />
          <span class="nav-label">{texts.more}</span>
        </summary>
        <div class="more-panel">
          <NavGroups groups={nav} />
        </div>
      </details>
    </nav>
  );
};

/** The frame of a signed-in page: side navigation on a desk, bottom bar on a phone. */
export const AppShell = (props: AppShellProps) => {
  const texts = useTexts();
  return (
    <div class="app-shell">
      {props.banner}
      <header class="top-bar">
        <Brand {...props} />
        {props.search && <SearchBox {...props.search} />}
        <div class="top-tools">
          {props.seat}
          {props.bell}
          {props.account}
        </div>
      </header>
      <nav class="side-nav" aria-label={texts.mainNavigation}>
        <NavGroups groups={props.nav} />
      </nav>
      <main class="content" id="content" tabindex={-1}>
        {props.children}
      </main>
      <BottomBar {...props} />
    </div>
  );
};
