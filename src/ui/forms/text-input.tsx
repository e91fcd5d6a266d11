import { classNames } from '../class-names.ts';
import { useTexts } from '../texts.ts';
import { Field, type FieldProps } from './field.tsx';

export type TextInputProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  readonly tabular?: boolean;
};

export const TextInput = (props: TextInputProps) => (
  <Field {...props}>
    {(control) => (
      <input
        {...control}
        class={classNames('input', props.tabular && 'tabular')}
        type={(props.type ?? 'text') as 'text'}
        value={props.value}
        inputmode={props.inputMode}
        autocomplete={props.autoComplete ?? 'off'}
        placeholder={props.placeholder}
        maxlength={props.maxLength}
        readonly={props.readOnly}
      />
    )}
  </Field>
);

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Shows how many characters are left to this number; the server decides. */
  readonly limit?: number;
  readonly placeholder?: string;
};

export const TextArea = (props: TextAreaProps) => {
  const texts = useTexts();
  const area = (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          class="textarea"
          rows={props.rows ?? 4}
          placeholder={props.placeholder}
        >
          {props.value ?? ''}
        </textarea>
      )}
    </Field>
  );
  if (props.limit === undefined) return area;
  return (
    <x-counter data-limit={props.limit} data-unit={texts.characters}>
      {area}
    </x-counter>
  );
};

export type DateFieldProps = FieldProps & {
  /** As typed: dd/mm/yyyy, right or wrong. */
  readonly value?: string | undefined;
  readonly min?: string;
  readonly max?: string;
};

/** A line of text dd/mm/yyyy; JavaScript adds the device's calendar. `min` and `max` are ISO days for it. */
export const DateField = ({ value, min, max, ...field }: DateFieldProps) => {
  const texts = useTexts();
  return (
    <Field width="short" hint={texts.dateHint} {...field}>
      {(control) => (
        <x-date class="date-box" data-pick={texts.pickDate} data-min={min} data-max={max}>
          <input
            {...control}
            class="input tabular"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            value={value}
          />
        </x-date>
      )}
    </Field>
  );
};

type FileFieldProps = FieldProps & {
  readonly multiple?: boolean;
  readonly accept?: string;
  /** On a phone, opens the camera. */
  readonly capture?: boolean;
};

export const FileField = ({ multiple, accept, capture, ...field }: FileFieldProps) => {
  const texts = useTexts();
  return (
    <Field {...field}>
      {(control) => (
        <x-file class="file-box" data-remove={texts.clearChoice}>
          <label class="btn btn-plain file-pick" htmlFor={control.id}>
            {texts.chooseFile}
          </label>
          <input
            {...control}
            type="file"
            multiple={multiple}
            accept={accept}
            capture={capture ? 'environment' : undefined}
          />
        </x-file>
      )}
    </Field>
  );
};
