import {
  DateField,
  FieldGroup,
  FieldRow,
  FileField,
  RadioCards,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { formText } from '../messages/act-forms.ts';
import { CHECKLIST } from '../rules.ts';
import type { FieldsProps } from './act-field-parts.tsx';
import { typed } from '#src/platform/web/typed.ts';
import { choices, Note, Reason } from './act-field-parts.tsx';

export const Evaluate = (props: FieldsProps) => {
  const { locale, values } = props;
  const t = formText(locale);
  const text = actText(locale);
  return (
    <>
      <FieldGroup legend={t.questions}>
        {CHECKLIST.map((name) => (
          <RadioCards
            name={name}
            label={t[name]}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
            value={typed(values, name)}
            columns={2}
            plain
            key={name}
          />
        ))}
      </FieldGroup>
      <RadioCards
        name="decision"
        label={t.decision}
        options={choices(text.decisions)}
        value={typed(values, 'decision')}
        required
      />
      <TextArea
        name="note"
        label={t.opinion}
        hint={t.opinionHint}
        value={typed(values, 'note')}
        rows={4}
      />
      <FieldRow>
        <Select
          name="endReason"
          label={t.endReason}
          hint={t.endReasonHint}
          options={choices(text.endReasons)}
          value={typed(values, 'endReason')}
          placeholder={t.choose}
        />
        <DateField
          name="dueOn"
          label={t.newDue}
          hint={t.newDueHint}
          value={typed(values, 'dueOn')}
        />
      </FieldRow>
    </>
  );
};

export const Verify = (props: FieldsProps) => {
  const { locale, values, hasReply, options } = props;
  const t = formText(locale);
  const { seen, ...verdicts } = actText(locale).findings;
  const watchers = options.watchers ?? [];
  return (
    <>
      <RadioCards
        name="finding"
        label={t.finding}
        options={choices(hasReply ? verdicts : { seen })}
        value={typed(values, 'finding') || (hasReply ? '' : 'seen')}
        required
      />
      <TextArea name="note" label={t.whatSeen} value={typed(values, 'note')} rows={4} required />
      <FieldRow>
        <TextInput name="place" label={t.seenAt} value={typed(values, 'place')} optional />
        <DateField
          name="verifiedOn"
          label={t.seenOn}
          hint={t.happenedOnHint}
          value={typed(values, 'verifiedOn')}
          optional
        />
      </FieldRow>
      <FileField
        name="files[]"
        label={t.photos}
        hint={t.photosHint}
        accept="image/*"
        multiple
        capture
        optional
      />
      {watchers.length > 0 && (
        <FieldRow>
          <Select
            name="forBodyId"
            label={t.forBody}
            hint={t.forBodyHint}
            options={watchers}
            value={typed(values, 'forBodyId')}
            placeholder={t.ownBody}
          />
          <TextInput name="speaker" label={t.speaker} value={typed(values, 'speaker')} optional />
        </FieldRow>
      )}
    </>
  );
};

export const End = (props: FieldsProps) => (
  <>
    <Select
      name="reason"
      label={formText(props.locale).endReason}
      options={choices(actText(props.locale).endReasons)}
      value={typed(props.values, 'reason')}
      placeholder={formText(props.locale).choose}
      required
    />
    <Note {...props} />
  </>
);

export const Reopen = (props: FieldsProps) => {
  const t = formText(props.locale);
  return (
    <>
      <Reason {...props} />
      <DateField
        name="dueOn"
        label={t.newDue}
        hint={t.setDueHint}
        value={typed(props.values, 'dueOn')}
        optional
      />
    </>
  );
};
