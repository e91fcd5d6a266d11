import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  CopyText,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  PostButton,
  Stack,
  TextInput,
} from '#src/ui/index.ts';
import { inboxText } from '../messages/inbox.ts';
import { tellingText } from '../messages/telling.ts';
import type { UnsentMail, WaitingCall } from '../queries/calls.ts';
import { waysToTell } from '../ways.ts';
import { moment } from './moment.ts';
import { PhoneLink } from './phone-link.tsx';

export interface CallsPageProps {
  readonly locale: Locale;
  readonly calls: readonly WaitingCall[];
  /** Where voters look their code up. */
  readonly lookUp: string;
  /** Only those who sent this petition. */
  readonly petitionCode: string | null;
  /** An address that was not taken, with what was typed. */
  readonly again: {
    readonly id: string;
    readonly email: string;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
}

/** Whom the office still has to tell, why, and by which ways; each with texts ready to be copied. */
export const CallsPage = (props: CallsPageProps) => {
  const { locale, calls, petitionCode } = props;
  const t = tellingText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={petitionCode === null ? t.lead : t.onlyOf(petitionCode)}
        breadcrumbs={[{ href: '/submissions', label: inboxText(locale).title }]}
        actions={
          petitionCode !== null && <LinkButton href="/submissions/calls">{t.seeAll}</LinkButton>
        }
      />
      {calls.length === 0 ? (
        <EmptyState title={t.none} icon="phone">
          {t.noneWords}
        </EmptyState>
      ) : (
        <Stack>
          {calls.map((call) => (
            <Call {...props} call={call} key={call.id} />
          ))}
        </Stack>
      )}
    </>
  );
};

type CallProps = CallsPageProps & { readonly call: WaitingCall };

const Call = (props: CallProps) => {
  const { call, locale } = props;
  const t = tellingText(locale);
  const ways = waysToTell(call);
  return (
    <Card title={call.fullName || t.unnamed}>
      <Stack>
        <Meta
          items={[
            <Badge tone="info">{t.about[call.about]}</Badge>,
            ...Means({ call, locale }),
            <a href={`/submissions/${call.submissionId}`}>
              {call.petitionCode ?? formatDay(dayAt(call.submittedAt))}
            </a>,
          ]}
        />
        {call.mail && <NotArrived mail={call.mail} locale={locale} />}
        <Words {...props} />
        <ButtonRow>
          {ways.map((way) => (
            <PostButton
              action={`/submissions/calls/${call.id}`}
              fields={{ way }}
              icon="check"
              tone="plain"
              key={way}
            >
              {t.told[way]}
            </PostButton>
          ))}
        </ButtonRow>
        {call.mail && <Correct {...props} mail={call.mail} />}
      </Stack>
    </Card>
  );
};

/** What the voter left and agreed to. */
function Means({ call, locale }: Pick<CallProps, 'call' | 'locale'>) {
  const t = tellingText(locale);
  const spokenTo = call.channels.filter((channel) => channel !== 'mail');
  return [
    ...spokenTo.map((channel) => <Badge tone="outline">{t.channel[channel]}</Badge>),
    spokenTo.length === 0 ? t.phoneNotAgreed : <PhoneLink phone={call.phone} />,
    call.address !== '' && t.address(call.address),
    call.unitName,
  ];
}

const NotArrived = ({ mail, locale }: { readonly mail: UnsentMail; readonly locale: Locale }) => {
  const t = tellingText(locale);
  const isTrying = mail.state === 'waiting';
  return (
    <Notice tone={isTrying ? 'info' : 'warning'} title={t.notArrived[mail.state](mail.to)}>
      <p>
        {[
          t.reasonOf[mail.state],
          isTrying && t.triedUntil(mail.tries, moment(mail.nextTryAt)),
          t.otherMeans,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {mail.serverWords !== '' && <p>{t.serverSaid(mail.serverWords)}</p>}
    </Notice>
  );
};

/** Said to a voter: in Vietnamese, whatever the clerk reads. */
const Words = ({ call, locale, lookUp }: CallProps) => {
  const t = tellingText(locale);
  const said = tellingText('vi');
  const on = formatDay(dayAt(call.submittedAt));
  const sentence = `${said.happened[call.about](on, call.councilName)} ${said.lookUp(lookUp)}`;
  const isSpokenTo = call.channels.some((channel) => channel !== 'mail');
  const copying = { button: t.copy, copied: t.copied, rows: 3 };
  return (
    <>
      {(isSpokenTo || call.address !== '') && (
        <CopyText
          {...copying}
          id={`words-${call.id}`}
          label={isSpokenTo ? t.words : t.letterWords}
          text={[said.greeting, sentence, said.office(call.officePhone)].filter(Boolean).join(' ')}
        />
      )}
      {!isSpokenTo && (
        <CopyText
          {...copying}
          id={`aloud-${call.id}`}
          label={t.aloud}
          text={said.aloudWords(on, call.councilName, call.officePhone)}
        />
      )}
    </>
  );
};

const Correct = ({ call, locale, again, mail }: CallProps & { readonly mail: UnsentMail }) => {
  const t = tellingText(locale);
  const typed = again?.id === call.id ? again : null;
  return (
    <Form
      action={`/submissions/calls/${call.id}/address`}
      prefix={`c${call.id}`}
      {...(typed && { errors: typed.errors })}
    >
      {typed && <ErrorSummary labels={{ email: t.correct }} />}
      <TextInput name="email" type="email" label={t.correct} value={typed?.email ?? mail.to} />
      <ButtonRow>
        <Button icon="send">{t.correctSend}</Button>
      </ButtonRow>
    </Form>
  );
};
