import type { ComponentChildren } from 'preact';

type FoldedCardProps = {
  /** Cards of one name: opening one closes the others. */
  readonly group: string;
  readonly id: string;
  readonly title: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
};

/** One of a pile of sheets to be worked through; the uppermost lies open. */
export const FoldedCard = ({ group, id, title, meta, open = false, children }: FoldedCardProps) => (
  <details class="folded-card" name={group} id={id} open={open} data-row>
    <summary class="folded-head">
      <span class="folded-title">{title}</span>
      {meta && <span class="folded-meta">{meta}</span>}
      <span class="folded-state" data-state />
    </summary>
    <div class="folded-body">{children}</div>
  </details>
);

/** The beginning of a longer text; all of it stands elsewhere. */
export const Clamped = ({ text, lines }: { readonly text: string; readonly lines: 2 | 4 }) => (
  <p class={`clamped clamped-${lines}`}>{text}</p>
);
