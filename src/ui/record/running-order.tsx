import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { PostForm } from '../forms/post-form.tsx';
import { Icon } from '../icon.tsx';

export type OrderedItem = {
  readonly id: string;
  /** Under the item before it of the first level. */
  readonly isPart?: boolean;
  readonly number: string;
  readonly time?: string | undefined;
  readonly title: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly marks?: ComponentChildren;
  readonly body?: ComponentChildren;
  /** Small buttons of this item: they work without JavaScript. */
  readonly acts?: ComponentChildren;
  readonly isMuted?: boolean;
  readonly isCurrent?: boolean;
};

export type RunningOrderProps = {
  readonly label: string;
  readonly items: readonly OrderedItem[];
  /** Where a new order is posted as `order`: ids in a row, parts with `>` before them. */
  readonly order?:
    | {
        readonly action: string;
        readonly fields: Readonly<Record<string, string>>;
        readonly grip: string;
      }
    | undefined;
};

const Words = ({
  item,
  grip,
}: {
  readonly item: OrderedItem;
  readonly grip: string | undefined;
}) => (
  <div
    class={classNames('order-row', item.isMuted && 'order-muted', item.isCurrent && 'order-now')}
  >
    {grip && (
      <span class="order-grip" data-grip title={grip} aria-hidden="true">
        <Icon name="menu" size={16} />
      </span>
    )}
    <div class="order-when">
      <span class="order-number">{item.number}</span>
      {item.time && <span class="order-time">{item.time}</span>}
    </div>
    <div class="order-words">
      <div class="order-title">{item.title}</div>
      {item.meta && <div class="order-meta">{item.meta}</div>}
      {item.marks && <div class="marks">{item.marks}</div>}
      {item.body && <div class="order-body">{item.body}</div>}
    </div>
    {item.acts && <div class="order-acts">{item.acts}</div>}
  </div>
);

/** Things in an order that matters, in two levels, each with its number and time. Dragging posts the order. */
export const RunningOrder = ({ label, items, order }: RunningOrderProps) => {
  const tops = items.filter(({ isPart }) => !isPart);
  const partsOf = (top: OrderedItem): readonly OrderedItem[] => {
    const from = items.indexOf(top) + 1;
    const next = items.findIndex((item, index) => index >= from && !item.isPart);
    return items.slice(from, next === -1 ? items.length : next);
  };
  const strays = items.slice(
    0,
    items.findIndex(({ isPart }) => !isPart),
  );
  const list = (
    <ol class="running-order" aria-label={label} data-order="top">
      {[...strays, ...tops].map((top) => (
        <li key={top.id} data-item={top.id} id={`item-${top.id}`}>
          <Words item={top} grip={order?.grip} />
          <ol class="order-parts" data-order="parts">
            {(top.isPart ? [] : partsOf(top)).map((part) => (
              <li key={part.id} data-item={part.id} id={`item-${part.id}`}>
                <Words item={part} grip={order?.grip} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
  if (!order) return list;
  return (
    <x-order>
      {list}
      <PostForm action={order.action} fields={{ order: '', ...order.fields }} hidden />
    </x-order>
  );
};
