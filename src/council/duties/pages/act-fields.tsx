import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import {
  Checkbox,
  Combobox,
  DateField,
  FieldGroup,
  FieldRow,
  FileField,
  RadioCards,
  RowsEditor,
  Select,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { actRule, LAST_STEP, SETTLE_OUTCOMES, URGE_CHANNELS, VERIFY_RESULTS } from '../acts.ts';
import type { DutyAct, Need } from '../acts.ts';
import { dutyText } from '../messages.ts';
import type { DutyView } from '../queries/duty-view.ts';

export interface ActFieldsProps {
  readonly locale: Locale;
  readonly act: DutyAct;
  readonly duty: DutyView;
  /** What was typed, after a refusal. */
  readonly values: FormValues;
  readonly bodies: readonly Option[];
}

/** The fields an act needs, in the order an office fills them. */
export const ActFields = (props: ActFieldsProps) => {
  const { needs, endsParts } = actRule(props.act);
  const { fields } = dutyText(props.locale);
  return (
    <>
      {needs.map((need) => {
        const Draw = DRAWN[need];
        return <Draw {...props} key={need} />;
      })}
      {props.act === 'transfer' && (
        <Checkbox
          name="toSuccessor"
          label={fields.toSuccessor}
          checked={typed(props.values, 'toSuccessor') === 'on'}
        />
      )}
      {endsParts && props.duty.standing.openParts > 0 && (
        <Checkbox
          name="endParts"
          label={fields.endParts}
          checked={typed(props.values, 'endParts') === 'on'}
        />
      )}
      {!needs.includes('reason') && !needs.includes('content') && <Note {...props} />}
    </>
  );
};

const Note = ({ locale, values, act }: ActFieldsProps) => {
  const { fields } = dutyText(locale);
  return (
    <TextArea
      name="note"
      label={act === 'escalate' ? fields.reason : fields.note}
      optional
      rows={3}
      limit={20_000}
      value={typed(values, 'note')}
    />
  );
};

const Words = ({ locale, values, act }: ActFieldsProps) => {
  const { fields } = dutyText(locale);
  const isReason = actRule(act).needs.includes('reason');
  return (
    <TextArea
      name="note"
      label={isReason ? fields.reason : act === 'verify' ? fields.seen : fields.note}
      required
      rows={5}
      limit={20_000}
      value={typed(values, 'note')}
    />
  );
};

const DRAWN: Record<Need, (props: ActFieldsProps) => ReturnType<typeof Note> | null> = {
  reason: Words,
  content: Words,
  outcome: ({ locale, values }) => {
    const text = dutyText(locale);
    return (
      <RadioCards
        name="outcome"
        label={text.fields.outcome}
        required
        columns={2}
        value={typed(values, 'outcome')}
        options={SETTLE_OUTCOMES.map((value) => ({ value, label: text.outcomes[value] }))}
      />
    );
  },
  result: ({ locale, values }) => {
    const text = dutyText(locale);
    return (
      <RadioCards
        name="result"
        label={text.fields.result}
        required
        columns={3}
        value={typed(values, 'result')}
        options={VERIFY_RESULTS.map((value) => ({ value, label: text.results[value] }))}
      />
    );
  },
  dueOn: ({ locale, values }) => (
    <DateField
      name="dueOn"
      label={dutyText(locale).fields.dueOn}
      required
      value={typed(values, 'dueOn')}
    />
  ),
  body: ({ locale, values, bodies }) => {
    const { fields } = dutyText(locale);
    return (
      <Combobox
        name="toBodyId"
        label={fields.toBodyId}
        required
        placeholder={fields.choose}
        options={bodies}
        value={typed(values, 'toBodyId')}
      />
    );
  },
  parts: Parts,
  channel: Urging,
  step: ({ locale, values, duty }) => {
    const { fields, steps } = dutyText(locale);
    const next = Math.min(duty.escalation_step + 1, LAST_STEP);
    const options = Object.entries(steps)
      .filter(([step]) => Number(step) > duty.escalation_step)
      .map(([value, label]) => ({ value, label }));
    return (
      <Select
        name="step"
        label={fields.step}
        required
        options={options}
        value={typed(values, 'step') || String(next)}
      />
    );
  },
  document: () => null,
};

function Parts({ locale, values, bodies }: ActFieldsProps) {
  const { fields, parts } = dutyText(locale);
  const rows = typedRows(values, 'parts');
  return (
    <RowsEditor
      name="parts"
      label={fields.parts}
      columns={[
        {
          key: 'bodyId',
          label: fields.bodyId,
          kind: 'select',
          options: bodies,
          placeholder: fields.choose,
          width: 'wide',
        },
        {
          key: 'part',
          label: fields.part,
          kind: 'select',
          options: [
            { value: 'lead', label: parts.lead },
            { value: 'co', label: parts.co },
          ],
          placeholder: parts.co,
          width: 'narrow',
        },
        { key: 'dueOn', label: fields.partDue, width: 'narrow' },
        { key: 'task', label: fields.task, width: 'medium' },
      ]}
      rows={rows.length > 0 ? rows : [{ part: 'lead' }]}
      blank={3}
    />
  );
}

function Urging({ locale, values }: ActFieldsProps) {
  const { fields, channels } = dutyText(locale);
  return (
    <>
      <RadioCards
        name="channel"
        label={fields.channel}
        required
        columns={2}
        value={typed(values, 'channel')}
        options={URGE_CHANNELS.map((value) => ({ value, label: channels[value] }))}
      />
      <FieldRow>
        <TextInput name="reached" label={fields.reached} value={typed(values, 'reached')} />
        <DateField
          name="promisedBy"
          label={fields.promisedBy}
          value={typed(values, 'promisedBy')}
        />
      </FieldRow>
      <TextInput name="promised" label={fields.promised} value={typed(values, 'promised')} />
    </>
  );
}

/** The paper behind an act, its day, and its files. */
export const PaperFields = ({ locale, act, values }: ActFieldsProps) => {
  const { fields } = dutyText(locale);
  const required = actRule(act).needs.includes('document');
  return (
    <>
      <FieldRow>
        <TextInput
          name="documentNumber"
          label={fields.documentNumber}
          required={required}
          value={typed(values, 'documentNumber')}
        />
        <DateField
          name="documentOn"
          label={fields.documentOn}
          required={required}
          value={typed(values, 'documentOn')}
        />
        <DateField name="on" label={fields.on} hint={fields.onHint} value={typed(values, 'on')} />
      </FieldRow>
      <FileField name="files[]" label={fields.files} hint={fields.filesHint} multiple />
    </>
  );
};

export interface BehalfProps extends ActFieldsProps {
  readonly isBehalf: boolean;
  readonly watchers: readonly Option[];
}

/** For whom an act is entered, and from what source. */
export const BehalfFields = ({ locale, act, duty, values, isBehalf, watchers }: BehalfProps) => {
  const text = dutyText(locale);
  const { fields } = text;
  const speaker = (
    <TextInput name="speaker" label={fields.speaker} value={typed(values, 'speaker')} />
  );
  if (isBehalf) {
    return (
      <FieldGroup legend={text.onBehalfOf(duty.debtorName)} note={text.onBehalfNote}>
        {speaker}
      </FieldGroup>
    );
  }
  if (act !== 'verify' || watchers.length === 0) return null;
  return (
    <FieldGroup legend={text.onBehalf} note={text.onBehalfNote}>
      <Checkbox
        name="onBehalf"
        label={text.onBehalf}
        checked={typed(values, 'onBehalf') === 'on'}
      />
      <FieldRow>
        <Select
          name="forBodyId"
          label={fields.forBodyId}
          placeholder={fields.nobody}
          options={watchers}
          value={typed(values, 'forBodyId')}
        />
        {speaker}
      </FieldRow>
    </FieldGroup>
  );
};
