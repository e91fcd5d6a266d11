import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  PageHeader,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { calendarText } from '../messages.ts';
import type { CouncilSessionRow, CouncilTermRow } from '../schema.ts';
import { shown, typedValue, validity } from './parts.tsx';
import type { Answer } from './parts.tsx';
import { SessionForm } from './session-form.tsx';

type Session = Selectable<CouncilSessionRow>;
type Term = Selectable<CouncilTermRow>;

export interface SessionsPageProps extends Answer {
  readonly answered?: 'session' | 'term' | 'close' | undefined;
  readonly locale: Locale;
  readonly terms: readonly Term[];
  readonly sessions: readonly Session[];
  readonly mayManage: boolean;
}

export const SessionsPage = (props: SessionsPageProps) => {
  const { locale, sessions, mayManage } = props;
  const text = calendarText(locale);
  return (
    <>
      <PageHeader title={text.sessions} subtitle={text.sessionsLead} />
      <Stack>
        <Card title={text.session} flush>
          <SessionTable {...props} />
        </Card>
        {mayManage && (
          <Card title={text.addSession}>
            <SessionForm
              {...answerFor(props, 'session')}
              locale={locale}
              session={null}
              nextNumber={(sessions[0]?.number ?? 0) + 1}
            />
          </Card>
        )}
        <Card title={text.term} flush>
          <TermTable {...props} />
        </Card>
        {mayManage && <TermForm {...answerFor(props, 'term')} locale={locale} />}
      </Stack>
    </>
  );
};

function answerFor(props: SessionsPageProps, form: SessionsPageProps['answered']): Answer {
  return props.answered === form ? { typed: props.typed, refusal: props.refusal } : {};
}

const SessionTable = ({ locale, sessions, mayManage }: SessionsPageProps) => {
  const text = calendarText(locale);
  return (
    <DataTable
      caption={text.session}
      rows={sessions}
      rowKey={(session) => session.id}
      {...(mayManage && { rowHref: (session: Session) => `/sessions/${session.id}` })}
      empty={<EmptyState title={text.noSessions}>{text.noSessionsWords}</EmptyState>}
      columns={[
        { key: 'name', header: text.session, card: 'title', cell: (session) => session.name },
        {
          key: 'kind',
          header: text.sessionKind,
          card: 'meta',
          cell: (session) => text.sessionKinds[session.kind],
        },
        {
          key: 'opens',
          header: text.opensOn,
          card: 'meta',
          cell: (session) => shown(session.opens_on),
        },
        {
          key: 'closes',
          header: text.closesOn,
          card: 'meta',
          cell: (session) => (session.closes_on ? shown(session.closes_on) : '–'),
        },
        {
          key: 'state',
          header: text.state,
          card: 'mark',
          cell: (session) =>
            session.closed_at ? (
              <Badge>{text.closed(shown(session.closes_on ?? session.opens_on))}</Badge>
            ) : (
              <Badge tone="success">{text.open}</Badge>
            ),
        },
      ]}
    />
  );
};

const TermTable = ({ locale, terms }: SessionsPageProps) => {
  const text = calendarText(locale);
  return (
    <DataTable
      caption={text.term}
      rows={terms}
      rowKey={(term) => term.id}
      columns={[
        { key: 'label', header: text.termLabel, card: 'title', cell: (term) => term.label },
        {
          key: 'days',
          header: text.validity,
          card: 'meta',
          cell: (term) => validity(term.starts_on, term.ends_on, locale),
        },
      ]}
    />
  );
};

const TermForm = (props: Answer & { readonly locale: Locale }) => {
  const text = calendarText(props.locale);
  const value = (name: string) => typedValue(props, name);
  return (
    <Card title={text.addTerm}>
      <Form action="/sessions/terms" errors={props.refusal?.fields} prefix="term">
        <Refused refusal={props.refusal} />
        <FieldRow>
          <TextInput name="label" label={text.termLabel} value={value('label')} required />
          <DateField name="startsOn" label={text.startsOn} value={value('startsOn')} required />
          <DateField name="endsOn" label={text.endsOn} value={value('endsOn')} required />
        </FieldRow>
        <SubmitBar>
          <Button>{text.addTerm}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
