import { Icon } from '../icon.tsx';
import { Kbd } from '../badge.tsx';

export type SearchBoxProps = {
  readonly action: string;
  readonly label: string;
  readonly placeholder: string;
  readonly name?: string;
  readonly value?: string;
};

export const SearchBox = ({ action, label, placeholder, name = 'q', value }: SearchBoxProps) => (
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
      <Kbd>/</Kbd>
    </form>
  </search>
);
