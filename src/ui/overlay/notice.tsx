import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon.tsx';

export type NoticeProps = {
  readonly tone?: 'info' | 'success' | 'warning' | 'danger' | 'neutral';
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Spoken at once by screen readers. */
  readonly urgent?: boolean;
};

const icons = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
  neutral: 'info',
} as const satisfies Record<NonNullable<NoticeProps['tone']>, IconName>;

export const Notice = ({ tone = 'info', title, children, actions, urgent }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={urgent ? 'alert' : undefined}>
    <Icon name={icons[tone]} />
    <div class="notice-words">
      {title && <p class="notice-title">{title}</p>}
      {children && <div>{children}</div>}
    </div>
    {actions && <div class="notice-actions">{actions}</div>}
  </div>
);

export type EmptyStateProps = {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly icon?: IconName;
  readonly actions?: ComponentChildren;
  /** The empty state is the whole page: its title is the page's heading. */
  readonly wholePage?: boolean;
};

export const EmptyState = (props: EmptyStateProps) => {
  const { title, children, icon = 'inbox', actions, wholePage } = props;
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size={24} />
      </span>
      <Title class="empty-title">{title}</Title>
      {children && <p class="empty-words">{children}</p>}
      {actions && <div class="button-row">{actions}</div>}
    </div>
  );
};

export type ProgressProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly text?: string;
  readonly tone?: 'neutral' | 'success' | 'danger';
};

export const Progress = ({ label, value, max, text, tone = 'neutral' }: ProgressProps) => (
  <div class={`progress-line progress-${tone}`}>
    <span class="progress-label">{label}</span>
    <progress value={value} max={max} aria-label={label} />
    {text && <span class="progress-text">{text}</span>}
  </div>
);
