import type { ComponentChildren } from 'preact';
import { Kbd } from '../badge.tsx';
import { Icon } from '../icon.tsx';
import { NavCount } from '../shell/navigation.tsx';
import { useTexts } from '../texts.ts';
import type { Figure } from '../tone.ts';

export type Crumb = { readonly href: string; readonly label: string };

export type PageHeaderProps = {
  readonly title: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  readonly breadcrumbs?: readonly Crumb[];
  /** Badges beside or under the title: state, lateness. */
  readonly marks?: ComponentChildren;
  readonly actions?: ComponentChildren;
};

const Breadcrumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label={useTexts().breadcrumbs}>
    <ol>
      {crumbs.map((crumb, index) => (
        <li key={crumb.href}>
          {index > 0 && <Icon name="chevronRight" size={16} />}
          <a href={crumb.href}>{crumb.label}</a>
        </li>
      ))}
    </ol>
  </nav>
);

export const PageHeader = (props: PageHeaderProps) => (
  <header class="page-head">
    {props.breadcrumbs && <Breadcrumbs crumbs={props.breadcrumbs} />}
    <div class="page-head-row">
      <div class="page-head-words">
        <h1>{props.title}</h1>
        {props.subtitle && <p class="page-subtitle">{props.subtitle}</p>}
        {props.marks && <div class="marks">{props.marks}</div>}
      </div>
      {props.actions && <div class="page-actions">{props.actions}</div>}
    </div>
  </header>
);

export type Tab = {
  readonly href: string;
  readonly label: string;
  /** The key that leads there. */
  readonly keys?: string | undefined;
  readonly current?: boolean;
  readonly count?: Figure | undefined;
  readonly countTone?: 'neutral' | 'danger';
};

export const Tabs = ({
  label,
  tabs,
  wrap = false,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Long names of records: the row breaks instead of running out of sight. */
  readonly wrap?: boolean;
}) => (
  <nav class={wrap ? 'tab-bar tab-bar-wrap' : 'tab-bar'} aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.keys && <Kbd>{tab.keys}</Kbd>}
            <NavCount {...tab} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
