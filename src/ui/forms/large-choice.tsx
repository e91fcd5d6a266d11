import type { Option, Tone } from '../tone.ts';
import { classNames } from '../class-names.ts';
import { type FieldProps, FieldError, LabelWords, useField } from './field.tsx';

type LargeOption = Option & { readonly tone: Extract<Tone, 'success' | 'warning' | 'danger'> };

export type LargeChoiceProps = FieldProps & {
  readonly options: readonly LargeOption[];
  readonly value?: string | undefined;
};

/** Two or three answers as large as a thumb, side by side also on a phone. */
export const LargeChoice = ({ options, value, ...field }: LargeChoiceProps) => {
  const { control, error } = useField(field);
  return (
    <fieldset
      class={classNames('field', error && 'field-wrong')}
      id={control.id}
      aria-describedby={control['aria-describedby']}
    >
      <legend class="field-label">
        <LabelWords {...field} />
      </legend>
      <div class="large-choices">
        {options.map((option) => (
          <label class={`large-choice large-${option.tone}`} key={option.value}>
            <input
              class="radio"
              type="radio"
              name={field.name}
              value={option.value}
              checked={value === option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={control.id} error={error} />
    </fieldset>
  );
};
