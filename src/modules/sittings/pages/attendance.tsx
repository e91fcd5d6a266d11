import { hour } from '#src/modules/meetings/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PostButton,
  TextInput,
} from '#src/ui/index.ts';
import { typedList } from '#src/platform/web/typed.ts';
import { screenText } from '../messages/screen.ts';
import type { Attendance } from '../queries/record.ts';
import { value } from './fields.tsx';
import { actHref, screenHref } from './screen-view.ts';
import type { ScreenView, SecretaryView } from './screen-view.ts';

/** Since when somebody is there, when they left, who came instead. */
export function standingOf(
  { person, stays, isThere }: Attendance,
  { locale }: Pick<ScreenView, 'locale'>,
): string {
  const t = screenText(locale);
  const last = stays.at(-1);
  if (!last) return person.excuse_accepted_at ? t.excused : t.away;
  const when =
    isThere || !last.left_at ? t.here(hour(last.arrived_at)) : t.left(hour(last.left_at));
  return last.is_substitute ? `${t.substituteOf(last.substitute_name)}, ${when}` : when;
}

const isStaff = ({ has_vote, role }: Attendance['person']) => !has_vote && role === 'secretary';

/** Who is there, many at once. Works as plain boxes and buttons. */
export const AttendanceCard = ({ view }: { view: SecretaryView }) => {
  const { locale, record, meeting } = view;
  const t = screenText(locale);
  const here = screenHref(meeting.code);
  const refusal = view.refused === 'present' || view.refused === 'left' ? view.refusal : null;
  if (record.attendance.length === 0) {
    return (
      <Card title={t.attendance}>
        <EmptyState
          title={t.noPeople}
          icon="people"
          actions={<PostButton action={actHref(meeting.code, 'gather')}>{t.gather}</PostButton>}
        >
          {t.noPeopleWords}
        </EmptyState>
      </Card>
    );
  }
  const groups = [
    { label: t.members, rows: record.attendance.filter(({ person }) => person.has_vote) },
    { label: t.staff, rows: record.attendance.filter(({ person }) => isStaff(person)) },
    {
      label: t.others,
      rows: record.attendance.filter(({ person }) => !person.has_vote && !isStaff(person)),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Card
      title={t.attendance}
      id="attendance"
      actions={
        <LinkButton href={`${here}/times`} tone="quiet" size="small">
          {t.correctTimes}
        </LinkButton>
      }
    >
      <Form action={actHref(meeting.code, 'present')} errors={refusal?.fields} prefix="attend">
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice
            tone="danger"
            urgent
            title={refusal.message}
            actions={
              refusal.code === 'sittings.chair_still_presides' && (
                <LinkButton href={`${screenHref(meeting.code, 'preside')}#panel`} size="small">
                  {t.changePresider}
                </LinkButton>
              )
            }
          />
        )}
        <ButtonRow>
          <Button>{t.markPresent}</Button>
          <Button formAction={actHref(meeting.code, 'left')}>{t.markLeft}</Button>
          <Button name="everybody" value="on" icon="check">
            {t.everybody}
          </Button>
        </ButtonRow>
        {groups.map(({ label, rows }) => (
          <CheckboxGroup
            name="inviteeIds[]"
            label={label}
            options={rows.map((row) => ({
              value: row.person.id,
              label: row.person.name,
              detail: standingOf(row, view),
            }))}
            values={typedList(view.values, 'inviteeIds')}
            key={label}
          />
        ))}
        <TextInput
          name="at"
          label={t.at}
          hint={t.atHint}
          value={value(view, 'at')}
          width="short"
          tabular
        />
        <TextInput
          name="substitute"
          label={t.substitute}
          hint={t.substituteHint}
          value={value(view, 'substitute')}
          optional
        />
      </Form>
    </Card>
  );
};

/** The same list for those who look on. */
export const WhoIsThere = ({ view }: { view: ScreenView }) => {
  const t = screenText(view.locale);
  return (
    <Card title={t.attendance}>
      <ul>
        {view.record.attendance.map((row) => (
          <li key={row.person.id}>
            {row.person.name}: {standingOf(row, view)}
          </li>
        ))}
      </ul>
    </Card>
  );
};
