import { typed } from '#src/platform/web/typed.ts';
import { Button, Form, SubmitBar, TextInput, Refused } from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import type { InvitationsPageProps } from './invitations-page.tsx';

export const OverrideForm = (props: InvitationsPageProps) => {
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
