import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../icon.tsx';

export type ListItem = {
  readonly key: string;
  readonly href: string;
  readonly title: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly mark?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly unread?: boolean;
  readonly icon?: IconName;
  readonly tone?: 'danger' | 'warning' | 'success' | 'info';
};

/** Inbox, desk, search results: one record a row, whole row opens it. */
export const ItemList = ({ items }: { readonly items: readonly ListItem[] }) => (
  <ul class="item-list" data-rows>
    {items.map((item) => (
      <li class={classNames('item', item.unread && 'item-unread')} key={item.key} data-row>
        {item.icon && (
          <span class={classNames('item-icon', item.tone && `item-icon-${item.tone}`)}>
            <Icon name={item.icon} size={16} />
          </span>
        )}
        <div class="item-words">
          <a class="item-title row-link" href={item.href}>
            {item.title}
          </a>
          {item.meta && <div class="item-meta">{item.meta}</div>}
        </div>
        {(item.mark || item.aside) && (
          <div class="item-side">
            {item.mark}
            {item.aside && <span class="item-aside">{item.aside}</span>}
          </div>
        )}
      </li>
    ))}
  </ul>
);

/** Small facts in one line, parted by dots. */
export const Meta = ({ items }: { readonly items: readonly ComponentChildren[] }) => (
  <span class="meta-line">
    {items.filter(Boolean).map((item) => (
      <span class={isWhole(item) ? 'meta-whole' : undefined}>{item}</span>
    ))}
  </span>
);

/** A code or a day is not broken at its hyphens. */
const isWhole = (item: ComponentChildren) =>
  typeof item === 'string' && item.length <= 24 && !item.includes(' ');

type TwoLinesProps = { readonly first: ComponentChildren; readonly second: ComponentChildren };

/** A table cell that says two things: the date and how late, the body and its place. */
export const TwoLines = ({ first, second }: TwoLinesProps) => (
  <span class="two-lines">
    <span>{first}</span>
    {second && <span class="two-lines-second">{second}</span>}
  </span>
);

type PolledFrameProps = {
  readonly id: string;
  readonly src: string;
  readonly seconds: number;
  /** Its links and forms lead the whole page on. */
  readonly leadsPage?: boolean;
  readonly children: ComponentChildren;
};

/** A Turbo frame that asks again while someone is looking: the bell. */
export const PolledFrame = ({ id, src, seconds, leadsPage, children }: PolledFrameProps) => (
  <x-poll data-seconds={seconds}>
    <turbo-frame id={id} data-src={src} {...(leadsPage && { target: '_top' })}>
      {children}
    </turbo-frame>
  </x-poll>
);
