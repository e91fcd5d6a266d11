import type { ComponentChildren } from 'preact';

export type FoldedItem = {
  readonly key: string;
  readonly title: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly mark?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
};

/** Many records of which few are read: a line each, and what it holds under it once it is opened. */
export const FoldedList = ({ items }: { readonly items: readonly FoldedItem[] }) => (
  <ul class="folded-list">
    {items.map(({ key, title, meta, mark, aside, isOpen = false, children }) => (
      <li key={key}>
        <details class="folded-line" open={isOpen} data-row>
          <summary class="folded-line-head">
            <span class="folded-line-title">{title}</span>
            {meta && <span class="folded-line-meta">{meta}</span>}
            {(mark || aside) && (
              <span class="folded-line-side">
                {mark}
                {aside && <span class="item-aside">{aside}</span>}
              </span>
            )}
          </summary>
          <div class="folded-line-body">{children}</div>
        </details>
      </li>
    ))}
  </ul>
);
