import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type SectionProps = {
  readonly title?: ComponentChildren;
  readonly id?: string;
  readonly note?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Draws the title as h3 inside another section. */
  readonly level?: 2 | 3;
  readonly children: ComponentChildren;
};

const SectionHead = ({ title, note, actions, level = 2 }: Omit<SectionProps, 'children'>) => {
  if (!title && !actions) return null;
  const Heading = level === 3 ? 'h3' : 'h2';
  return (
    <div class="section-head">
      {title && <Heading>{title}</Heading>}
      {note && <span class="section-note">{note}</span>}
      {actions && <div class="section-actions">{actions}</div>}
    </div>
  );
};

/** A titled part of a page, straight on the paper. */
export const Section = ({ children, ...head }: SectionProps) => (
  <section class="section" id={head.id}>
    <SectionHead {...head} />
    {children}
  </section>
);

export type CardProps = SectionProps & {
  readonly tone?: 'plain' | 'accent' | 'quiet';
  /** Tables and lists run to the card's edge. */
  readonly flush?: boolean;
};

/** A sheet on the paper. */
export const Card = ({ children, tone = 'plain', flush, ...head }: CardProps) => (
  <section class={classNames('sheet', `sheet-${tone}`, flush && 'sheet-flush')} id={head.id}>
    <SectionHead {...head} />
    {children}
  </section>
);

export const Stack = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="stack">{children}</div>
);

type ColumnsProps = { readonly children: ComponentChildren; readonly wide?: boolean };

/** Side by side as long as each keeps its width; `wide` for lists. */
export const Columns = ({ children, wide }: ColumnsProps) => (
  <div class={wide ? 'columns columns-wide' : 'columns'}>{children}</div>
);

/** The words of a citizen or a document, kept as written. */
export const Prose = ({ text, large }: { readonly text: string; readonly large?: boolean }) => (
  <div class={large ? 'prose-text prose-large' : 'prose-text'}>{text}</div>
);

export type SplitLayoutProps = {
  /** What must be read before acting; on a phone it stays above the rail. */
  readonly lead?: ComponentChildren;
  readonly main: ComponentChildren;
  /** What can I do now. On a phone it comes before `main` when `railFirst`. */
  readonly rail: ComponentChildren;
  readonly railLabel: string;
  readonly railFirst?: boolean;
};

export const SplitLayout = ({ lead, main, rail, railLabel, railFirst }: SplitLayoutProps) => (
  <div class={classNames('split', Boolean(lead) && 'split-lead', railFirst && 'split-rail-first')}>
    {lead && <div class="split-top">{lead}</div>}
    <div class="split-main">{main}</div>
    <aside class="split-rail" aria-label={railLabel}>
      {rail}
    </aside>
  </div>
);
