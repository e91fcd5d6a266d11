import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  DateField,
  FieldRow,
  Form,
  Select,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { calendarText } from '../messages.ts';
import { COUNCIL_SESSION_KINDS } from '../schema.ts';
import type { CouncilSessionRow } from '../schema.ts';
import { shown, typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

interface SessionFormProps extends Answer {
  readonly locale: Locale;
  readonly session: Selectable<CouncilSessionRow> | null;
  readonly nextNumber: number;
}

export const SessionForm = (props: SessionFormProps) => {
  const { locale, session, nextNumber, refusal } = props;
  const text = calendarText(locale);
  const value = (name: string, start: string) => typedValue(props, name, start);
  return (
    <Form
      action={session ? `/sessions/${session.id}` : '/sessions'}
      errors={refusal?.fields}
      prefix="session"
    >
      <Refused refusal={refusal} />
      <FieldRow>
        <TextInput
          name="number"
          label={text.number}
          width="short"
          inputMode="numeric"
          value={value('number', String(session?.number ?? nextNumber))}
          required
        />
        <Select
          name="kind"
          label={text.sessionKind}
          options={COUNCIL_SESSION_KINDS.map((kind) => ({
            value: kind,
            label: text.sessionKinds[kind],
          }))}
          value={value('kind', session?.kind ?? 'regular')}
        />
        <TextInput
          name="name"
          label={text.sessionName}
          hint={text.sessionNameHint}
          value={value('name', session?.name ?? '')}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="opensOn"
          label={text.opensOn}
          value={value('opensOn', session ? shown(session.opens_on) : '')}
          required
        />
        <DateField
          name="closesOn"
          label={text.closesOn}
          value={value('closesOn', session?.closes_on ? shown(session.closes_on) : '')}
          optional
        />
      </FieldRow>
      <SubmitBar>
        <Button tone={session ? 'primary' : 'plain'}>
          {session ? text.save : text.addSession}
        </Button>
      </SubmitBar>
    </Form>
  );
};
