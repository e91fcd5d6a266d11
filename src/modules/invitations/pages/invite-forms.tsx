import type { Body } from '#src/council/bodies/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  ButtonRow,
  Card,
  Combobox,
  FieldRow,
  Form,
  Select,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import type { FormAnswer } from './parts.tsx';

export interface InviteFormsProps extends FormAnswer {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
  readonly bodies: readonly Body[];
}

export const InviteForms = (props: InviteFormsProps) => (
  <>
    <BodyForm {...props} />
    <GuestForm {...props} />
  </>
);

const ItemField = (props: InviteFormsProps) => {
  const t = invitationsText(props.locale);
  return (
    <Select
      name="itemId"
      label={t.item}
      hint={t.itemHint}
      options={[
        { value: '', label: t.wholeMeeting },
        ...props.agenda
          .filter(({ number }) => number !== '')
          .map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
      ]}
      value={typed(props.typed ?? {}, 'itemId')}
    />
  );
};

const BodyForm = (props: InviteFormsProps) => {
  const t = invitationsText(props.locale);
  const own = props.answered === 'body';
  const refusal = own ? props.refusal : undefined;
  return (
    <Card title={t.inviteBody}>
      <Form
        action={`/meetings/${props.meeting.code}/invitations/bodies`}
        errors={refusal?.fields}
        prefix="body"
      >
        <Refused refusal={refusal} />
        <FieldRow>
          <Combobox
            name="bodyId"
            label={t.body}
            options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            value={own ? typed(props.typed ?? {}, 'bodyId') : ''}
            required
          />
          <ItemField {...props} typed={own ? props.typed : undefined} />
        </FieldRow>
        <ButtonRow>
          <Button>{t.invite}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
};

const GuestForm = (props: InviteFormsProps) => {
  const t = invitationsText(props.locale);
  const own = props.answered === 'guest';
  const values = own ? (props.typed ?? {}) : {};
  const refusal = own ? props.refusal : undefined;
  return (
    <Card title={t.inviteGuest}>
      <Form
        action={`/meetings/${props.meeting.code}/invitations/guests`}
        errors={refusal?.fields}
        prefix="guest"
      >
        <Refused refusal={refusal} />
        <FieldRow>
          <TextInput name="name" label={t.guestName} value={typed(values, 'name')} required />
          <TextInput
            name="email"
            label={t.email}
            type="email"
            value={typed(values, 'email')}
            optional
          />
          <ItemField {...props} typed={own ? props.typed : undefined} />
        </FieldRow>
        <ButtonRow>
          <Button>{t.invite}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
};
