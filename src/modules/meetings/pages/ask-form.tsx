import type { Locale } from '#src/platform/i18n/text.ts';
import { typed, typedList } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  DateField,
  FieldRow,
  Form,
  LinkButton,
  Select,
  Stack,
  SubmitBar,
  TextInput,
  TickedCount,
  Refused,
} from '#src/ui/index.ts';
import { DUE_RULES } from '../inputs/papers.ts';
import { formsText } from '../messages/forms.ts';
import { papersText } from '../messages/papers.ts';
import { meetingWords } from '../messages/words.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { NamedChoice } from '../queries/choices.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { PAPER_PARTS } from '../schema.ts';
import { isTicked } from './parts.tsx';
import type { Answer } from './parts.tsx';

export const AskForm = ({
  locale,
  meeting,
  item,
  bodies,
  answer,
  isOnTheDay,
}: {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly item: AgendaLine;
  readonly bodies: readonly NamedChoice[];
  readonly answer: Answer;
  /** The meeting is today or under way: nothing counts back from it any more. */
  readonly isOnTheDay: boolean;
}) => {
  const t = papersText(locale);
  const words = meetingWords(locale);
  const { values, refusal } = answer;
  return (
    <Card title={t.askTitle} note={t.askLead(item.title)}>
      <Form
        action={`/meetings/${meeting.code}/items/${item.id}/papers`}
        errors={refusal?.fields}
        guard
      >
        <Stack>
          <Refused
            refusal={refusal}
            labels={{ title: t.name, bodyIds: t.bodies, dueOn: t.dueOn, dueRule: t.dueRule }}
          />
          <FieldRow>
            <Select
              name="kind"
              label={t.kind}
              options={PAPER_PARTS.map((value) => ({ value, label: words.paperParts[value] }))}
              value={typed(values, 'kind') || 'report'}
            />
            <TextInput name="title" label={t.name} value={typed(values, 'title')} required />
          </FieldRow>
          <FieldRow>
            <DateField
              name="dueOn"
              label={t.dueOn}
              hint={isOnTheDay ? t.dueTodayHint : t.dueOnHint}
              value={typed(values, 'dueOn')}
            />
            {!isOnTheDay && (
              <Select
                name="dueRule"
                label={t.dueRule}
                options={DUE_RULES.map((value) => ({ value, label: t.dueRules[value] }))}
                value={typed(values, 'dueRule')}
                placeholder={t.noRule}
              />
            )}
          </FieldRow>
          <CheckboxGroup
            name="bodyIds[]"
            label={t.bodies}
            options={bodies}
            values={askedOf(values, item)}
            columns={2}
            filter={t.bodies}
          />
          <Checkbox
            name="isRestricted"
            label={t.restricted}
            checked={isTicked(values, 'isRestricted', item.isRestricted)}
          />
          <SubmitBar note={t.askEach}>
            <TickedCount name="bodyIds[]" words={t.askCounted}>
              <Button tone="primary">{t.askDo}</Button>
            </TickedCount>
            <LinkButton href={`/meetings/${meeting.code}`} tone="quiet">
              {formsText(locale).back}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </Card>
  );
};

/** Until somebody chooses, the body that presents the item. */
function askedOf(values: Answer['values'], { presenterBodyId }: AgendaLine): readonly string[] {
  if (Object.keys(values).length > 0) return typedList(values, 'bodyIds');
  return presenterBodyId === null ? [] : [presenterBodyId];
}
