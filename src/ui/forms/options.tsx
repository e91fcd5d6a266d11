import type { Option } from '../tone.ts';

type OptionsProps = { readonly options: readonly Option[]; readonly selected: readonly string[] };

const One = ({ option, selected }: { option: Option; selected: readonly string[] }) => (
  <option
    value={option.value}
    selected={selected.includes(option.value)}
    disabled={option.disabled}
    data-detail={option.detail}
  >
    {option.label}
  </option>
);

/** Options in the order given; neighbours of one group share an optgroup. */
export const Options = ({ options, selected }: OptionsProps) => (
  <>
    {runs(options).map(({ group, members }) => {
      const rows = members.map((option) => (
        <One option={option} selected={selected} key={option.value} />
      ));
      return group ? <optgroup label={group}>{rows}</optgroup> : <>{rows}</>;
    })}
  </>
);

type Run = { readonly group: string | undefined; readonly members: Option[] };

const runs = (options: readonly Option[]): Run[] => {
  const found: Run[] = [];
  for (const option of options) {
    const last = found.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else found.push({ group: option.group, members: [option] });
  }
  return found;
};
