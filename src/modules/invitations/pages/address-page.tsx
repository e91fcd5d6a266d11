import type { Actor } from '#src/platform/auth/actor.ts';
import { MeetingFrame } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Form,
  LinkButton,
  Notice,
  Refused,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import { reachingText } from '../messages/reaching.ts';
import type { UnsentMail } from '../queries/mails.ts';
import type { Invitee } from '../schema.ts';
import type { Answer } from './parts.tsx';

interface AddressPageProps extends Answer {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly invitee: Invitee;
  readonly mail: UnsentMail | null;
}

function kindOf({ person_id, body_id }: Invitee): 'person' | 'body' | 'guest' {
  if (person_id !== null) return 'person';
  return body_id === null ? 'guest' : 'body';
}

/** Where the invitation is sent once more. */
export const AddressPage = (props: AddressPageProps) => {
  const { actor, locale, meeting, invitee, mail, refusal } = props;
  const t = reachingText(locale);
  const isSentAgain = invitee.email !== '' && mail?.state !== 'waiting';
  const hints = [isSentAgain ? t.sameAgain : '', t.onlyHere[kindOf(invitee)]].filter(Boolean);
  const value = props.typed ? typed(props.typed, 'email') : invitee.email;
  return (
    <MeetingFrame {...{ actor, locale, meeting }} current="invitations">
      <Card title={t.addressTitle(invitee.name)}>
        <Form
          action={`/invitations/${invitee.id}/address`}
          errors={refusal?.fields}
          fields={{ version: String(invitee.version) }}
        >
          <Stack>
            <Refused refusal={refusal} labels={{ email: t.address }} />
            {mail && mail.words !== '' && (
              <Notice tone="warning">{t.serverSaid(mail.words)}</Notice>
            )}
            <TextInput
              name="email"
              label={t.address}
              type="email"
              hint={hints.join(' ')}
              value={value}
              required
            />
            <SubmitBar>
              <Button tone="primary">{t.send}</Button>
              <LinkButton href={`/meetings/${meeting.code}/invitations`} tone="quiet">
                {invitationsText(locale).back}
              </LinkButton>
            </SubmitBar>
          </Stack>
        </Form>
      </Card>
    </MeetingFrame>
  );
};
