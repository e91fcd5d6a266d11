import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Checkbox,
  Combobox,
  FieldRow,
  Form,
  LinkButton,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import { formsText } from '../messages/forms.ts';
import { meetingWords } from '../messages/words.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { NamedChoice } from '../queries/choices.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { ITEM_KINDS } from '../schema.ts';
import { isTicked } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface ItemFormProps {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  /** Null for a new one. */
  readonly item: AgendaLine | null;
  readonly agenda: readonly AgendaLine[];
  readonly bodies: readonly NamedChoice[];
  readonly units: readonly NamedChoice[];
  readonly answer: Answer;
}

export const ItemForm = (props: ItemFormProps) => {
  const { locale, meeting, item, answer } = props;
  const { values, refusal } = answer;
  const t = agendaText(locale);
  const base = `/meetings/${meeting.code}/items`;
  return (
    <Card title={item ? t.editTitle : t.addTitle}>
      <Form
        action={item ? `${base}/${item.id}` : base}
        errors={refusal?.fields}
        fields={item ? { version: typed(values, 'version') || String(item.version) } : {}}
        guard
      >
        <Stack>
          <Refused refusal={refusal} labels={labels(locale)} />
          <TextArea
            name="title"
            label={t.itemTitle}
            rows={2}
            value={typed(values, 'title')}
            required
          />
          <Placing {...props} />
          <Presenting {...props} />
          <FieldRow>
            <TextInput
              name="minutes"
              label={t.minutes}
              width="short"
              inputMode="numeric"
              value={typed(values, 'minutes')}
              optional
            />
            <TextInput
              name="startsAt"
              label={t.startsAt}
              hint={t.startsAtHint}
              value={typed(values, 'startsAt')}
              optional
            />
          </FieldRow>
          <Visit {...props} />
          <TextArea name="note" label={t.note} rows={2} value={typed(values, 'note')} />
          {!item && (
            <TextInput
              name="sources"
              label={t.sources}
              hint={t.sourcesHint}
              value={typed(values, 'sources')}
              optional
            />
          )}
          <Checkbox
            name="isRestricted"
            label={t.restricted}
            checked={isTicked(values, 'isRestricted', item?.isRestricted ?? false)}
          />
          <SubmitBar>
            <Button tone="primary">{t.save}</Button>
            <LinkButton href={`/meetings/${meeting.code}`} tone="quiet">
              {formsText(locale).back}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </Card>
  );
};

const Placing = ({ locale, item, agenda, answer }: ItemFormProps) => {
  const t = agendaText(locale);
  const words = meetingWords(locale);
  const parents = agenda.filter(({ parentId }) => parentId === null);
  return (
    <FieldRow>
      <Select
        name="kind"
        label={t.kind}
        options={ITEM_KINDS.map((value) => ({ value, label: words.itemKinds[value] }))}
        value={typed(answer.values, 'kind') || 'other'}
      />
      {!item && (
        <Select
          name="parentId"
          label={t.parent}
          options={parents.map(({ id, number, title }) => ({
            value: id,
            label: `${number}. ${title}`,
          }))}
          value={typed(answer.values, 'parentId')}
          placeholder={t.topLevel}
        />
      )}
    </FieldRow>
  );
};

const Presenting = ({ locale, bodies, answer }: ItemFormProps) => {
  const t = agendaText(locale);
  return (
    <FieldRow>
      <Combobox
        name="presenterBodyId"
        label={t.presenterBody}
        options={bodies}
        value={typed(answer.values, 'presenterBodyId')}
        placeholder={formsText(locale).nobody}
      />
      <TextInput
        name="presenterName"
        label={t.presenterName}
        value={typed(answer.values, 'presenterName')}
        optional
      />
    </FieldRow>
  );
};

/** Where the meeting goes to: a working visit has a line for each locality. */
const Visit = ({ locale, meeting, units, answer }: ItemFormProps) => {
  if (meeting.kind !== 'workingVisit') return null;
  const t = agendaText(locale);
  return (
    <FieldRow>
      <Combobox
        name="unitCode"
        label={t.unit}
        options={units}
        value={typed(answer.values, 'unitCode')}
        placeholder={t.noUnit}
      />
      <TextInput name="place" label={t.place} value={typed(answer.values, 'place')} optional />
    </FieldRow>
  );
};

function labels(locale: Locale): Readonly<Record<string, string>> {
  const t = agendaText(locale);
  return {
    title: t.itemTitle,
    minutes: t.minutes,
    startsAt: t.startsAt,
    sources: t.sources,
    presenterBodyId: t.presenterBody,
    unitCode: t.unit,
    parentId: t.parent,
  };
}
