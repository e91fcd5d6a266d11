import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type Definition = {
  readonly term: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
  /** In a strip: a name that may be long; takes more of the row and is cut after three lines. */
  readonly long?: boolean | undefined;
};

type DefinitionListProps = {
  readonly items: readonly (Definition | false | null | undefined)[];
  /** Terms above values: for a narrow rail. */
  readonly stacked?: boolean;
  readonly columns?: 1 | 2;
};

const Facts = ({ items }: Pick<DefinitionListProps, 'items'>) => (
  <>
    {items
      .filter((item) => !!item)
      .map(({ term, value, note, long }) => (
        <div key={term} class={long ? 'fact-long' : undefined}>
          <dt>{term}</dt>
          <dd>
            {long ? <span class="fact-name">{value}</span> : value}
            {note && <span class="fact-note">{note}</span>}
          </dd>
        </div>
      ))}
  </>
);

/** The few facts a reader asks first, in one row: who, until when, how it stands. */
export const FactStrip = ({ items }: Pick<DefinitionListProps, 'items'>) => (
  <dl class="fact-strip">
    <Facts items={items} />
  </dl>
);

export const DefinitionList = ({ items, stacked, columns = 1 }: DefinitionListProps) => (
  <dl class={classNames('facts', stacked && 'facts-stacked', columns === 2 && 'facts-two')}>
    <Facts items={items} />
  </dl>
);
