import type { MeetingView } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import { Button, Form, SubmitBar, TextInput, Refused } from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import type { FormAnswer } from './parts.tsx';

export interface OverrideFormProps extends FormAnswer {
  readonly locale: Locale;
  readonly meeting: MeetingView;
}

export const OverrideForm = (props: OverrideFormProps) => {
  const { locale, meeting, answered } = props;
  const t = invitationsText(locale);
  const refusal = answered === 'override' ? props.refusal : undefined;
  return (
    <Form
      action={`/meetings/${meeting.code}/invitations/override`}
      errors={refusal?.fields}
      prefix="override"
    >
      <Refused refusal={refusal} />
      <TextInput
        name="reason"
        label={t.overrideReason}
        value={typed(props.typed ?? {}, 'reason')}
        required
      />
      <SubmitBar>
        <Button>{t.override}</Button>
      </SubmitBar>
    </Form>
  );
};
