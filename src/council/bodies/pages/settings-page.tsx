import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  FieldGroup,
  FieldRow,
  Form,
  PageHeader,
  RadioCards,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import { FORWARDING_STEPS, MAIL_CHOICES } from '../settings.ts';
import type { CouncilSettings } from '../settings.ts';
import type { Answer } from './parts.tsx';

export interface SettingsPageProps extends Answer {
  readonly locale: Locale;
  readonly councilName: string;
  readonly settings: CouncilSettings;
}

type PartProps = Pick<SettingsPageProps, 'locale' | 'settings'>;

export const SettingsPage = ({ locale, councilName, settings, refusal }: SettingsPageProps) => {
  const text = bodyText(locale);
  return (
    <>
      <PageHeader title={text.settings} subtitle={text.settingsLead(councilName)} />
      <Card>
        <Form action="/settings" errors={refusal?.fields}>
          <Refused refusal={refusal} />
          <CheckboxGroup
            name="steps[]"
            label={text.steps}
            hint={text.stepsHint}
            values={settings['petitions.forwardingSteps']}
            options={FORWARDING_STEPS.map((step) => ({
              value: step,
              label: text.stepNames[step],
              detail: text.stepDetails[step],
            }))}
          />
          <Checkbox
            name="totpRequired"
            label={text.totp}
            detail={text.totpDetail}
            checked={settings['signIn.totpRequired']}
          />
          <CheckboxGroup
            name="rooms[]"
            label={text.rooms}
            hint={text.roomsHint}
            values={settings['rooms.hidden']}
            options={Object.entries(text.roomNames).map(([value, label]) => ({ value, label }))}
          />
          <Portal locale={locale} settings={settings} />
          <Notices locale={locale} settings={settings} />
          <SubmitBar>
            <Button tone="primary">{text.save}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};

/** What everybody reads of the council, and how the office is reached. */
const Portal = ({ locale, settings }: PartProps) => {
  const text = bodyText(locale);
  return (
    <FieldGroup legend={text.portal} note={text.portalNote}>
      <Checkbox
        name="portalOpen"
        label={text.portalOpen}
        detail={text.portalOpenDetail}
        checked={settings['portal.isOpen']}
      />
      <TextInput
        name="portalPhone"
        label={text.portalPhone}
        hint={text.portalPhoneHint}
        value={settings['portal.phone']}
        width="medium"
        inputMode="tel"
      />
      <TextInput
        name="portalEmail"
        label={text.portalEmail}
        value={settings['portal.email']}
        width="medium"
        inputMode="email"
      />
      <TextInput
        name="portalAddress"
        label={text.portalAddress}
        value={settings['portal.address']}
        width="full"
      />
    </FieldGroup>
  );
};

const Notices = ({ locale, settings }: PartProps) => {
  const text = bodyText(locale);
  return (
    <FieldGroup legend={text.notices} note={text.noticesNote}>
      <RadioCards
        name="noticeMail"
        label={text.noticeMail}
        value={settings['notices.mail']}
        plain
        options={MAIL_CHOICES.map((value) => ({ value, label: text.mailChoices[value] }))}
      />
      <FieldRow>
        <TextInput
          name="quietFrom"
          label={text.quietFrom}
          value={settings['notices.quietFrom']}
          width="short"
        />
        <TextInput
          name="quietTo"
          label={text.quietTo}
          value={settings['notices.quietTo']}
          width="short"
        />
      </FieldRow>
      <TextInput
        name="noticeDays"
        label={text.noticeDays}
        hint={text.noticeDaysHint}
        value={String(settings['notices.keepDays'])}
        inputMode="numeric"
        width="short"
      />
    </FieldGroup>
  );
};
