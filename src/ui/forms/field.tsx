import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';
import { fieldId, useFormState } from './form.tsx';

export type FieldProps = {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** Overrides the sentence the form holds under this name. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly labelHidden?: boolean;
  /** Marks the optional field in words, in forms where most are required. */
  readonly optional?: boolean;
  readonly width?: 'short' | 'medium' | 'full';
  readonly autoFocus?: boolean;
  /** Where the cursor stands in a part the reader has just asked for. */
  readonly takesFocus?: boolean;
};

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly autofocus: boolean;
};

/** Who writes by keyboard goes on at what was wrong. */
const useFocusRule = () => {
  const { errors, byKeyboard } = useFormState();
  const isRefused = byKeyboard && Object.keys(errors).length > 0;
  return ({ autoFocus, takesFocus }: FieldProps, error: string | undefined): boolean =>
    isRefused ? error !== undefined : autoFocus === true || takesFocus === true;
};

type Wiring = { readonly control: ControlProps; readonly error: string | undefined };

export const useField = (field: FieldProps): Wiring => {
  const { errors, prefix } = useFormState();
  const takesFocus = useFocusRule();
  const id = fieldId(prefix, field.name);
  const error = field.error ?? errors[field.name];
  const describedBy = classNames(field.hint ? `${id}-hint` : null, error && `${id}-error`);
  return {
    error,
    control: {
      id,
      name: field.name,
      required: field.required,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
      'aria-invalid': error ? 'true' : undefined,
      autofocus: takesFocus(field, error),
    },
  };
};

export const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="warning" size={16} />
      {error}
    </p>
  ) : null;

export const FieldHint = ({ id, hint }: { id: string; hint: ComponentChildren }) =>
  hint ? (
    <p class="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;

export const LabelWords = ({ label, required, optional }: FieldProps) => {
  const texts = useTexts();
  return (
    <>
      {label}
      {required && (
        <span class="required-mark">
          <span aria-hidden="true">*</span>
          <span class="sr-only"> ({texts.required})</span>
        </span>
      )}
      {optional && <span class="optional-mark"> ({texts.optional})</span>}
    </>
  );
};

type FieldFrame = FieldProps & {
  readonly children: (control: ControlProps) => ComponentChildren;
  readonly below?: ComponentChildren;
};

/** Label, hint, control, error: for controls of your own. */
export const Field = ({ children, below, ...field }: FieldFrame) => {
  const { control, error } = useField(field);
  return (
    <div class={classNames('field', field.width && `field-${field.width}`, error && 'field-wrong')}>
      <label class={field.labelHidden ? 'sr-only' : 'field-label'} htmlFor={control.id}>
        <LabelWords {...field} />
      </label>
      <FieldHint id={control.id} hint={field.hint} />
      {children(control)}
      <FieldError id={control.id} error={error} />
      {below}
    </div>
  );
};
