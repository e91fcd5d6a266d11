import { Icon } from '../icon.tsx';
import { Kbd } from '../badge.tsx';

export type SearchBoxProps = {
  readonly action: string;
  readonly label: string;
  readonly placeholder: string;
  readonly name?: string;
  readonly value?: string;
  /** The words of a button; without it Enter sends. */
  readonly button?: string;
  /** Sent along unseen. */
  readonly keep?: Readonly<Record<string, string>>;
};

export const SearchBox = ({
  action,
  label,
  placeholder,
  name = 'q',
  value,
  keep = {},
  button,
}: SearchBoxProps) => (
  <search class="search-box">
    <form method="get" action={action}>
      <Icon name="search" />
      <input
        type="search"
        name={name}
        value={value}
        aria-label={label}
        placeholder={placeholder}
        enterkeyhint="search"
        autocomplete="off"
        data-shortcut-search
      />
      {Object.entries(keep).map(([key, kept]) => (
        <input type="hidden" name={key} value={kept} key={key} />
      ))}
      {button === undefined ? <Kbd>/</Kbd> : <button class="btn btn-plain">{button}</button>}
    </form>
  </search>
);
