import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type ListItem = {
  readonly key: string;
  readonly href: string;
  readonly title: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly mark?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly unread?: boolean;
};

/** Inbox, desk, search results: one record a row, whole row opens it. */
export const ItemList = ({ items }: { readonly items: readonly ListItem[] }) => (
  <ul class="item-list" data-rows>
    {items.map((item) => (
      <li class={classNames('item', item.unread && 'item-unread')} key={item.key} data-row>
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
      <span>{item}</span>
    ))}
  </span>
);
