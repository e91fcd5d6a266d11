import { Combobox, FieldRow, Select, TextArea, TextInput } from '#src/ui/index.ts';
import { screenText } from '../messages/screen.ts';
import { QUESTION_KINDS, SPEECH_KINDS } from '../schema.ts';
import { ItemField, PanelForm, TimeField, value } from './fields.tsx';
import type { SecretaryView } from './screen-view.ts';

const options = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((one) => ({ value: one, label: labels[one] }));

/** Those in the room first. */
function speakers(view: SecretaryView) {
  return view.record.attendance
    .toSorted((a, b) => Number(b.isThere) - Number(a.isThere))
    .map(({ person }) => ({
      value: person.id,
      label: person.name,
      detail: view.bodies.get(person.body_id ?? ''),
    }));
}

const SpeakerFields = ({ view, label }: { view: SecretaryView; label: string }) => {
  const t = screenText(view.locale);
  return (
    <FieldRow>
      <Combobox
        name="inviteeId"
        label={label}
        placeholder={t.chooseSpeaker}
        options={speakers(view)}
        value={value(view, 'inviteeId')}
      />
      <TextInput
        name="speakerName"
        label={t.speakerOther}
        value={value(view, 'speakerName')}
        optional
      />
    </FieldRow>
  );
};

export const SpeechPanel = ({ view }: { view: SecretaryView }) => {
  const t = screenText(view.locale);
  return (
    <PanelForm view={view} act="speech" button={t.save}>
      <SpeakerFields view={view} label={t.speaker} />
      <TextArea name="text" label={t.text} rows={3} value={value(view, 'text')} takesFocus />
      <FieldRow>
        <ItemField view={view} />
        <Select
          name="kind"
          label={t.speechKind}
          options={options(SPEECH_KINDS, t.speechKinds)}
          value={value(view, 'kind', 'speech')}
        />
        <TimeField view={view} />
      </FieldRow>
    </PanelForm>
  );
};

export const QuestionPanel = ({ view }: { view: SecretaryView }) => {
  const t = screenText(view.locale);
  return (
    <PanelForm view={view} act="question" button={t.save}>
      <SpeakerFields view={view} label={t.asker} />
      <FieldRow>
        <Combobox
          name="askedBodyId"
          label={t.askedBody}
          placeholder={t.chooseBody}
          options={view.bodyOptions}
          value={value(view, 'askedBodyId')}
        />
        <TextInput name="askedName" label={t.askedName} value={value(view, 'askedName')} optional />
      </FieldRow>
      <TextArea name="text" label={t.text} rows={3} value={value(view, 'text')} takesFocus />
      <FieldRow>
        <ItemField view={view} />
        <Select
          name="kind"
          label={t.speechKind}
          options={options(QUESTION_KINDS, t.questionKinds)}
          value={value(view, 'kind', 'question')}
        />
        <TimeField view={view} />
      </FieldRow>
    </PanelForm>
  );
};

export const NotePanel = ({ view }: { view: SecretaryView }) => {
  const t = screenText(view.locale);
  return (
    <PanelForm view={view} act="note" button={t.save}>
      <TextArea name="text" label={t.text} rows={2} value={value(view, 'text')} takesFocus />
      <FieldRow>
        <ItemField view={view} />
        <TimeField view={view} />
      </FieldRow>
    </PanelForm>
  );
};
