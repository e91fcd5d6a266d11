import {
  Checkbox,
  CheckboxGroup,
  Combobox,
  DateField,
  FieldRow,
  RadioCards,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { formText } from '../messages/act-forms.ts';
import { petitionWords } from '../messages/words.ts';
import type { PetitionAct } from '../rules.ts';
import type { FieldsProps } from './act-field-parts.tsx';
import { typed, typedList } from '#src/platform/web/typed.ts';
import { choices, Note, Reason } from './act-field-parts.tsx';
import { End, Evaluate, Reopen, Verify } from './judging-fields.tsx';
import { SuggestionSection, suggestedFirst } from './recording/suggestion-panel.tsx';

const CLASSIFIED = {
  field: 'fieldCode',
  kind: 'kind',
  tier: 'competentTier',
  body: 'responsibleBodyId',
} as const;

const Classify = (props: FieldsProps) => {
  const { locale, values, options, suggested } = props;
  const t = formText(locale);
  const words = petitionWords(locale);
  const { central, province, commune } = words.tiers;
  return (
    <>
      {suggested && (
        <SuggestionSection locale={locale} suggested={suggested} controls={CLASSIFIED} />
      )}
      <Combobox
        name="fieldCode"
        label={t.field}
        options={suggestedFirst(locale, options.fields ?? [], suggested?.field)}
        value={typed(values, 'fieldCode')}
        placeholder={t.choose}
        required
      />
      <FieldRow>
        <Select
          name="kind"
          label={t.kind}
          options={choices(words.kinds)}
          value={typed(values, 'kind')}
          placeholder={t.keep}
        />
        <Select
          name="competentTier"
          label={t.tier}
          options={choices({ central, province, commune })}
          value={typed(values, 'competentTier')}
          placeholder={t.keep}
        />
      </FieldRow>
      <Combobox
        name="responsibleBodyId"
        label={t.responsible}
        options={suggestedFirst(locale, options.receivers ?? [], suggested?.body)}
        value={typed(values, 'responsibleBodyId')}
        placeholder={t.choose}
        optional
      />
      <Note {...props} />
    </>
  );
};

const Decline = (props: FieldsProps) => (
  <>
    <Reason {...props} />
    <TextInput
      name="suggestedBody"
      label={formText(props.locale).suggestedBody}
      value={typed(props.values, 'suggestedBody')}
      optional
    />
  </>
);

const Refer = (props: FieldsProps) => {
  const t = formText(props.locale);
  return (
    <>
      <Combobox
        name="toBodyId"
        label={t.to}
        options={props.options.receivers ?? []}
        value={typed(props.values, 'toBodyId')}
        placeholder={t.choose}
        required
      />
      <FieldRow>
        <TextInput
          name="letterNumber"
          label={t.letterNumber}
          value={typed(props.values, 'letterNumber')}
          required
        />
        <DateField
          name="letterOn"
          label={t.letterOn}
          value={typed(props.values, 'letterOn')}
          required
        />
      </FieldRow>
      <DateField
        name="dueOn"
        label={t.setDue}
        hint={t.setDueHint}
        value={typed(props.values, 'dueOn')}
        optional
      />
      <Note {...props} />
    </>
  );
};

const Assign = (props: FieldsProps) => {
  const { locale, values, options, suggested } = props;
  const t = formText(locale);
  const parts = suggestedFirst(locale, options.parts ?? [], suggested?.body);
  return (
    <>
      {suggested && (
        <SuggestionSection
          locale={locale}
          suggested={suggested}
          controls={{ body: 'leadBodyId' }}
        />
      )}
      <Combobox
        name="leadBodyId"
        label={t.lead}
        options={parts}
        value={typed(values, 'leadBodyId')}
        placeholder={t.choose}
        required
      />
      <CheckboxGroup
        name="coBodyIds[]"
        label={t.co}
        options={options.parts ?? []}
        values={typedList(values, 'coBodyIds')}
        filter={t.coFind}
        optional
      />
      <DateField
        name="dueOn"
        label={t.partDue}
        hint={t.partDueHint}
        value={typed(values, 'dueOn')}
        optional
      />
      <Checkbox
        name="answersDirectly"
        label={t.direct}
        detail={t.directDetail}
        checked={typed(values, 'answersDirectly') === 'on'}
      />
      <Note {...props} />
    </>
  );
};

const Report = ({ locale, values }: FieldsProps) => (
  <TextArea
    name="note"
    label={formText(locale).progress}
    value={typed(values, 'note')}
    rows={5}
    required
  />
);

const Urge = (props: FieldsProps) => {
  const { locale, values } = props;
  const t = formText(locale);
  return (
    <>
      <RadioCards
        name="channel"
        label={t.channel}
        options={choices(actText(locale).channels)}
        value={typed(values, 'channel')}
        columns={2}
        required
      />
      <TextInput name="reached" label={t.reached} value={typed(values, 'reached')} />
      <FieldRow>
        <TextInput
          name="documentNumber"
          label={t.documentNumber}
          value={typed(values, 'documentNumber')}
        />
        <DateField name="documentOn" label={t.documentOn} value={typed(values, 'documentOn')} />
      </FieldRow>
      <FieldRow>
        <TextInput name="promised" label={t.promised} value={typed(values, 'promised')} optional />
        <DateField
          name="promisedBy"
          label={t.promisedBy}
          value={typed(values, 'promisedBy')}
          optional
        />
      </FieldRow>
      <Note {...props} />
    </>
  );
};

const Extend = (props: FieldsProps) => (
  <>
    <DateField
      name="dueOn"
      label={formText(props.locale).dueOn}
      value={typed(props.values, 'dueOn')}
      required
    />
    <Reason {...props} />
  </>
);

const Escalate = (props: FieldsProps) => {
  const { locale, values, escalationStep } = props;
  const t = formText(locale);
  const options = Object.entries(t.steps)
    .filter(([step]) => Number(step) > escalationStep)
    .map(([value, label]) => ({ value, label }));
  return (
    <>
      <RadioCards
        name="step"
        label={t.step}
        options={options}
        value={typed(values, 'step') || options[0]?.value}
        required
      />
      <FieldRow>
        <TextInput
          name="documentNumber"
          label={t.documentNumber}
          value={typed(values, 'documentNumber')}
          required
        />
        <DateField
          name="documentOn"
          label={t.documentOn}
          value={typed(values, 'documentOn')}
          required
        />
      </FieldRow>
      <Note {...props} />
    </>
  );
};

const Tell = (props: FieldsProps) => {
  const { locale, values, options } = props;
  const t = formText(locale);
  return (
    <>
      <RadioCards
        name="way"
        label={t.tellingWay}
        options={choices(actText(locale).tellingWays)}
        value={typed(values, 'way')}
        columns={2}
        required
      />
      <Select
        name="contact"
        label={t.toldContact}
        hint={t.toldContactHint}
        options={options.contacts ?? []}
        value={typed(values, 'contact')}
        placeholder={t.noContact}
      />
      <FieldRow>
        <DateField
          name="toldOn"
          label={t.toldOn}
          hint={t.toldOnHint}
          value={typed(values, 'toldOn')}
          optional
        />
        <TextInput
          name="teller"
          label={t.teller}
          hint={t.tellerHint}
          value={typed(values, 'teller')}
          optional
        />
      </FieldRow>
      <Note {...props} />
    </>
  );
};

/** The fields of each act's form. */
export const ACT_FIELDS: Readonly<
  Partial<Record<PetitionAct, (props: FieldsProps) => preact.JSX.Element>>
> = {
  classify: Classify,
  accept: Note,
  decline: Decline,
  refer: Refer,
  assign: Assign,
  report: Report,
  evaluate: Evaluate,
  verify: Verify,
  urge: Urge,
  extend: Extend,
  pause: Reason,
  resume: Note,
  escalate: Escalate,
  end: End,
  reopen: Reopen,
  tell: Tell,
};
