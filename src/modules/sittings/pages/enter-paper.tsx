import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  DateField,
  FieldRow,
  FileField,
  Select,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { writtenText } from '../messages/written.ts';
import { VOTE_SIDES } from '../rules/majority.ts';
import { newestSlips } from '../rules/slips.ts';
import { ActForm } from './written-act-form.tsx';
import type { WrittenPageProps } from './written-view.ts';

/** A paper slip of somebody who has none yet; once more only by name, with the reason. */
export const EnterPaper = (props: WrittenPageProps) => {
  const { locale, voters, slips, values, refused, actor } = props;
  const t = writtenText(locale);
  const newest = newestSlips(slips);
  const value = (name: string) => (refused === 'paper' ? typed(values, name) : '');
  const wanted = value('personId') || props.again;
  const again = newest.get(wanted)?.channel === 'paper' ? wanted : '';
  const members = voters
    .filter(({ person_id: id }) => (again ? id === again : !newest.has(id)))
    .filter(({ person_id }) => person_id !== actor.personId)
    .map(({ person_id, name }) => ({ value: person_id, label: name }));
  const [first] = members;
  if (!first) return <Card title={t.enterPaper}>{t.allEntered}</Card>;
  return (
    <Card
      title={again ? t.enterAgainTitle(first.label) : t.enterPaper}
      note={t.enterPaperNote}
      id="enter-paper"
    >
      <ActForm
        {...props}
        act="paper"
        multipart
        fields={
          again ? { personId: again, seenNumber: String(newest.get(again)?.number ?? 0) } : {}
        }
      >
        {again ? (
          <TextInput
            name="correctionReason"
            label={t.correctionReason}
            value={value('correctionReason')}
            required
          />
        ) : (
          <Select
            name="personId"
            label={t.member}
            options={members}
            placeholder={t.chooseMember}
            value={value('personId')}
          />
        )}
        <Select
          name="answer"
          label={t.answer}
          options={VOTE_SIDES.map((side) => ({ value: side, label: t.answers[side] }))}
          placeholder={t.chooseAnswer}
          value={value('answer')}
        />
        <TextArea name="opinion" label={t.opinion} rows={2} value={value('opinion')} optional />
        <FieldRow>
          <TextInput
            name="paperNumber"
            label={t.paperNumber}
            value={value('paperNumber')}
            optional
          />
          <DateField name="paperOn" label={t.paperOn} value={value('paperOn')} required />
        </FieldRow>
        <FileField name="files[]" label={t.scan} accept=".pdf,image/*" optional />
        <SubmitBar>
          <Button>{t.enter}</Button>
        </SubmitBar>
      </ActForm>
    </Card>
  );
};
