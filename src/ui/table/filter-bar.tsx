import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';
import type { Option } from '../tone.ts';
import { Options } from '../forms/options.tsx';

export type FilterSelect = {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly options: readonly Option[];
  /** The words for "any". */
  readonly all: string;
};

export type FilterChip = { readonly label: string; readonly removeHref: string };

export type FilterBarProps = {
  readonly action: string;
  readonly search?: {
    readonly name: string;
    readonly label: string;
    readonly value?: string | undefined;
    readonly placeholder?: string;
  };
  /** Always in view. */
  readonly filters: readonly FilterSelect[];
  /** Behind the button "filters". */
  readonly moreFilters?: readonly FilterSelect[];
  readonly extra?: ComponentChildren;
  readonly chips?: readonly FilterChip[];
  readonly clearHref?: string | undefined;
  /** Kept across submissions, such as sort. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
  readonly side?: ComponentChildren;
};

const FilterField = ({ name, label, value = '', options, all }: FilterSelect) => (
  <label class="filter-field">
    <span>{label}</span>
    <select class="select" name={name}>
      <option value="">{all}</option>
      <Options options={options} selected={[value]} />
    </select>
  </label>
);

const SearchField = ({
  name,
  label,
  value,
  placeholder,
}: NonNullable<FilterBarProps['search']>) => (
  <label class="filter-field filter-search">
    <span>{label}</span>
    <input class="input" type="search" name={name} value={value} placeholder={placeholder} />
  </label>
);

const hasMore = ({ moreFilters = [], extra }: FilterBarProps): boolean =>
  moreFilters.length > 0 || Boolean(extra);

/** A nameless checkbox, so that it works without JavaScript and is never sent. */
const Toggle = (props: FilterBarProps) => (
  <label
    class={classNames('btn btn-plain filter-toggle', !hasMore(props) && 'filter-toggle-phone')}
  >
    <input
      class="sr-only"
      type="checkbox"
      data-filter-toggle
      checked={props.moreFilters?.some((filter) => filter.value)}
    />
    <Icon name="filter" />
    {useTexts().filters}
  </label>
);

const MoreFilters = (props: FilterBarProps) =>
  hasMore(props) ? (
    <div class="filter-fields">
      {props.moreFilters?.map((filter) => (
        <FilterField {...filter} key={filter.name} />
      ))}
      {props.extra}
    </div>
  ) : null;

const Chips = ({ chips = [], clearHref }: FilterBarProps) => {
  const texts = useTexts();
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={texts.filters}>
      {chips.map((chip) => (
        <li key={chip.label}>
          <a class="chip" href={chip.removeHref}>
            <span class="sr-only">{texts.removeFilter}: </span>
            {chip.label}
            <Icon name="close" size={16} />
          </a>
        </li>
      ))}
      {clearHref && (
        <li>
          <a class="chip-clear" href={clearHref}>
            {texts.clearFilters}
          </a>
        </li>
      )}
    </ul>
  );
};

/** A GET form: works with its button, and by itself as soon as a choice changes with JavaScript. */
export const FilterBar = (props: FilterBarProps) => (
  <x-filter>
    <form class="filter-bar" method="get" action={props.action}>
      <div class="filter-line">
        {props.search && <SearchField {...props.search} />}
        {props.filters.map((filter) => (
          <FilterField {...filter} key={filter.name} />
        ))}
        <Toggle {...props} />
        <button class="btn btn-plain filter-apply">{useTexts().apply}</button>
        {props.side && <div class="filter-side">{props.side}</div>}
      </div>
      <MoreFilters {...props} />
      {Object.entries(props.keep ?? {}).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} key={name} />,
      )}
    </form>
    <Chips {...props} />
  </x-filter>
);
