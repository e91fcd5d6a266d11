import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.ts';
import { BrandMark } from './brand-mark.tsx';
import { type NavItem, NavLink } from './navigation.tsx';

export type PublicShellProps = {
  readonly product: string;
  readonly office: string;
  readonly homeHref: string;
  readonly nav?: readonly NavItem[];
  readonly tools?: ComponentChildren;
  readonly banner?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
};

export const PublicShell = (props: PublicShellProps) => {
  const texts = useTexts();
  return (
    <div class="public-shell">
      {props.banner}
      <header class="public-head">
        <div class="public-width">
          <a class="brand" href={props.homeHref}>
            <BrandMark size={48} />
            <span class="brand-words">
              <span class="brand-name">{props.office}</span>
              <span class="brand-office">{props.product}</span>
            </span>
          </a>
          {props.tools && <div class="top-tools">{props.tools}</div>}
        </div>
        {props.nav && (
          <nav class="public-nav public-width" aria-label={texts.mainNavigation}>
            {props.nav.map((item) => (
              <NavLink {...item} key={item.href} />
            ))}
          </nav>
        )}
      </header>
      <main class="content public-width" id="content" tabindex={-1}>
        {props.children}
      </main>
      {props.footer && (
        <footer class="public-foot">
          <div class="public-width">{props.footer}</div>
        </footer>
      )}
    </div>
  );
};

export type CentredShellProps = {
  readonly product: string;
  readonly office: string;
  readonly wide?: boolean;
  readonly banner?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Sign-in, first run, a failure: one sheet of paper in the middle. */
export const CentredShell = (props: CentredShellProps) => (
  <div class="centred-shell">
    {props.banner}
    <main
      class={props.wide ? 'centred-sheet centred-wide' : 'centred-sheet'}
      id="content"
      tabindex={-1}
    >
      <div class="centred-brand">
        <BrandMark size={48} />
        <p>
          <span class="brand-name">{props.product}</span>
          <span class="brand-office">{props.office}</span>
        </p>
      </div>
      {props.children}
    </main>
    {props.footer && <footer class="centred-foot">{props.footer}</footer>}
  </div>
);

export const DemoBanner = ({ children }: { readonly children: ComponentChildren }) => (
  <aside class="demo-banner">{children}</aside>
);
