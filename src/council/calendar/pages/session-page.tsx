import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  DateField,
  Form,
  Notice,
  PageHeader,
  Stack,
  SubmitBar,
  Refused,
} from '#src/ui/index.ts';
import { calendarText } from '../messages.ts';
import type { CouncilSessionRow } from '../schema.ts';
import { shown, typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';
import { SessionForm } from './session-form.tsx';

export interface SessionPageProps extends Answer {
  readonly answered?: 'close' | 'edit' | undefined;
  readonly locale: Locale;
  readonly session: Selectable<CouncilSessionRow>;
  readonly today: string;
}

export const SessionPage = (props: SessionPageProps) => {
  const { locale, session, today } = props;
  const text = calendarText(locale);
  const closing: Answer = props.answered === 'close' ? props : {};
  const editing: Answer = props.answered === 'edit' ? props : {};
  return (
    <>
      <PageHeader
        title={session.name}
        subtitle={text.sessionKinds[session.kind]}
        breadcrumbs={[{ href: '/sessions', label: text.sessions }]}
      />
      {session.closed_at && (
        <Notice tone="info">{text.closed(shown(session.closes_on ?? session.opens_on))}</Notice>
      )}
      {!session.closed_at && (
        <Stack>
          <Card title={text.editSession}>
            <SessionForm
              typed={editing.typed}
              refusal={editing.refusal}
              {...{ locale, session }}
              nextNumber={session.number}
            />
          </Card>
          <Card title={text.close} note={text.closeNote} tone="quiet">
            <Form
              action={`/sessions/${session.id}/close`}
              errors={closing.refusal?.fields}
              prefix="close"
            >
              <Refused refusal={closing.refusal} />
              <DateField
                name="closesOn"
                label={text.closesOn}
                value={typedValue(closing, 'closesOn', shown(session.closes_on ?? today))}
                required
              />
              <SubmitBar>
                <Button>{text.close}</Button>
              </SubmitBar>
            </Form>
          </Card>
        </Stack>
      )}
    </>
  );
};
