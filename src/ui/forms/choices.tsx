import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import type { Option } from '../tone.ts';
import { Unbroken } from '../unbroken.tsx';
import {
  type ControlProps,
  FieldError,
  FieldHint,
  type FieldProps,
  LabelWords,
  useField,
} from './field.tsx';

type ChoiceSetProps = FieldProps & {
  readonly options: readonly Option[];
  readonly columns?: 1 | 2 | 3;
};

type FrameProps = {
  readonly field: FieldProps;
  readonly children: (control: ControlProps) => ComponentChildren;
};

const ChoiceFrame = ({ field, children }: FrameProps) => {
  const { control, error } = useField(field);
  return (
    <fieldset
      class={classNames('field choice-set', error && 'field-wrong')}
      id={control.id}
      aria-describedby={control['aria-describedby']}
    >
      <legend class={field.labelHidden ? 'sr-only' : 'field-label'}>
        <LabelWords {...field} />
      </legend>
      <FieldHint id={control.id} hint={field.hint} />
      {children(control)}
      <FieldError id={control.id} error={error} />
    </fieldset>
  );
};

type OneChoiceProps = {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly card?: boolean;
};

const OneChoice = ({ type, name, option, checked, card }: OneChoiceProps) => (
  <label class={classNames('choice-line', card && 'choice-card')} data-choice>
    <input
      class={type}
      type={type}
      name={name}
      value={option.value}
      checked={checked}
      disabled={option.disabled}
    />
    <span class="choice-words">
      <span class="choice-label">{option.label}</span>
      {option.detail && (
        <span class="choice-detail">
          <Unbroken text={option.detail} />
        </span>
      )}
    </span>
  </label>
);

export type CheckboxGroupProps = ChoiceSetProps & {
  readonly values?: readonly string[];
  /** Placeholder of a search line above a long list. */
  readonly filter?: string;
};

export const CheckboxGroup = (props: CheckboxGroupProps) => {
  const { options, values = [], columns = 1, filter, ...field } = props;
  const list = (
    <div class={classNames('choice-list', `choice-cols-${columns}`, filter && 'choice-scroll')}>
      {options.map((option) => (
        <OneChoice
          type="checkbox"
          name={field.name}
          option={option}
          checked={values.includes(option.value)}
          key={option.value}
        />
      ))}
    </div>
  );
  return (
    <ChoiceFrame field={field}>
      {() => (filter ? <x-filter-list data-placeholder={filter}>{list}</x-filter-list> : list)}
    </ChoiceFrame>
  );
};

export type RadioCardsProps = ChoiceSetProps & {
  readonly value?: string | undefined;
  /** Plain lines instead of cards. */
  readonly plain?: boolean;
};

export const RadioCards = ({ options, value, columns = 1, plain, ...field }: RadioCardsProps) => (
  <ChoiceFrame field={field}>
    {({ name }) => (
      <div class={classNames('choice-list', `choice-cols-${columns}`)}>
        {options.map((option) => (
          <OneChoice
            type="radio"
            name={name}
            option={option}
            checked={value === option.value}
            card={!plain}
            key={option.value}
          />
        ))}
      </div>
    )}
  </ChoiceFrame>
);

/** Fields that belong to some choices of the form's first `RadioCards`, by their places from one. */
export const ShownFor = (props: {
  readonly choices: readonly number[];
  readonly children: ComponentChildren;
}) =>
  props.choices.length === 0 ? null : (
    <div class="shown-for" data-choices={props.choices.join(' ')}>
      {props.children}
    </div>
  );

export type CheckboxProps = {
  readonly name: string;
  readonly label: string;
  readonly detail?: string;
  readonly checked?: boolean;
  readonly value?: string;
};

export const Checkbox = ({ name, label, detail, checked = false, value = 'on' }: CheckboxProps) => (
  <div class="field">
    <OneChoice type="checkbox" name={name} option={{ value, label, detail }} checked={checked} />
  </div>
);
