import { useTexts } from '../texts.ts';
import type { Option } from '../tone.ts';
import { Field, type FieldProps } from './field.tsx';
import { Options } from './options.tsx';

export type SelectProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** The first, empty line: "Choose…". */
  readonly placeholder?: string;
};

export const Select = ({ options, value = '', placeholder, ...field }: SelectProps) => (
  <Field {...field}>
    {(control) => (
      <select {...control} class="select">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        <Options options={options} selected={[value]} />
      </select>
    )}
  </Field>
);

/** A select that can be searched by typing, with or without diacritics. */
export const Combobox = ({ options, value = '', placeholder = '', ...field }: SelectProps) => {
  const texts = useTexts();
  return (
    <Field {...field}>
      {(control) => (
        <x-combobox
          class="combo"
          data-empty={texts.noMatch}
          data-clear={texts.clearChoice}
          data-open={texts.showChoices}
        >
          <select {...control} class="select">
            <option value="">{placeholder}</option>
            <Options options={options} selected={[value]} />
          </select>
        </x-combobox>
      )}
    </Field>
  );
};

export type RemoteComboboxProps = FieldProps & {
  /** Answers `{ items: [{ value, label, detail? }] }` to `?q=`. */
  readonly src: string;
  /** The id chosen, posted as `name`. */
  readonly value?: string | undefined;
  /** The words shown, posted as `textName`: what the server resolves when `name` is empty. */
  readonly text?: string | undefined;
  readonly textName: string;
  readonly placeholder?: string;
};

/** For lists too long to send. Without JavaScript it is a line of text the server looks up. */
export const RemoteCombobox = (props: RemoteComboboxProps) => {
  const texts = useTexts();
  const { src, value, text, textName, placeholder, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <x-remote-combobox
          class="combo"
          data-src={src}
          data-empty={texts.noMatch}
          data-busy={texts.searching}
        >
          <input type="hidden" name={control.name} value={value} data-combo-value />
          <input
            {...control}
            class="input"
            type="text"
            name={textName}
            value={text}
            placeholder={placeholder}
            autocomplete="off"
          />
        </x-remote-combobox>
      )}
    </Field>
  );
};
