import type { ComponentChildren } from 'preact';
import type { Figure } from '../tone.ts';

export type StatProps = {
  readonly label: string;
  readonly value: Figure;
  /** Every figure opens its records. */
  readonly href: string;
  readonly note?: ComponentChildren;
  readonly tone?: 'neutral' | 'danger' | 'warning' | 'success';
  readonly current?: boolean;
};

export const Stat = ({ label, value, href, note, tone = 'neutral', current }: StatProps) => (
  <a class={`stat stat-${tone}`} href={href} aria-current={current ? 'true' : undefined}>
    <span class="stat-label">{label}</span>
    <span class="stat-value">{value}</span>
    {note && <span class="stat-note">{note}</span>}
  </a>
);

export const StatRow = ({ stats }: { readonly stats: readonly StatProps[] }) => (
  <div class="stat-row">
    {stats.map((stat) => (
      <Stat {...stat} key={stat.href + stat.label} />
    ))}
  </div>
);
