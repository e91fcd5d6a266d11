import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { ButtonRow, FoldedList, Meta, PostButton, Prose } from '#src/ui/index.ts';
import type { FoldedItem } from '#src/ui/index.ts';
import { outboxText } from '../messages/outbox.ts';
import type { ShownMail } from '../queries/outbox.ts';
import { groupsOf, sharedWords } from './mail-groups.ts';
import type { MailGroup } from './mail-groups.ts';

interface MailListProps {
  readonly mails: readonly ShownMail[];
  readonly locale: Locale;
}

/** A line a subject; under it a line a reader, and under that the mail. */
export const MailList = ({ mails, locale }: MailListProps) => (
  <FoldedList
    items={groupsOf(mails).map((group) =>
      group.mails.length === 1 ? loneMail(group, locale) : manyMails(group, locale),
    )}
  />
);

const readerOf = ({ personName, isInvitation }: ShownMail, locale: Locale): string => {
  const text = outboxText(locale);
  return personName ?? (isInvitation ? text.guest : text.voter);
};

const isTried = ({ state, tries, serverWords }: ShownMail): boolean =>
  state === 'waiting' && (tries > 0 || serverWords !== '');

const toldOf = (mail: ShownMail, locale: Locale): readonly (string | false)[] => {
  const text = outboxText(locale);
  return [
    mail.to,
    mail.tries > 1 && text.tries(mail.tries),
    isTried(mail) && text.nextTry(formatInstant(mail.nextTryAt)),
  ];
};

const loneMail = ({ mails: [mail] }: MailGroup, locale: Locale): FoldedItem => ({
  key: mail.id,
  title: <span data-as-written>{mail.subject}</span>,
  meta: <Meta items={[readerOf(mail, locale), ...toldOf(mail, locale), mail.serverWords]} />,
  aside: formatInstant(mail.createdAt),
  children: <MailBody mail={mail} locale={locale} />,
});

const manyMails = (group: MailGroup, locale: Locale): FoldedItem => {
  const { subject, mails } = group;
  const shared = sharedWords(group);
  return {
    key: mails[0].id,
    title: <span data-as-written>{subject}</span>,
    meta: <Meta items={[outboxText(locale).readers(mails.length), shared]} />,
    aside: formatInstant(mails[0].createdAt),
    children: (
      <FoldedList
        items={mails.map((mail) => ({
          key: mail.id,
          title: readerOf(mail, locale),
          meta: (
            <Meta
              items={[...toldOf(mail, locale), mail.serverWords !== shared && mail.serverWords]}
            />
          ),
          children: <MailBody mail={mail} locale={locale} />,
        }))}
      />
    ),
  };
};

const MailBody = ({ mail, locale }: { readonly mail: ShownMail; readonly locale: Locale }) => {
  const text = outboxText(locale);
  return (
    <>
      {mail.serverWords !== '' && <p>{text.server(mail.serverWords)}</p>}
      <Prose text={mail.body} />
      <MailActs mail={mail} locale={locale} />
    </>
  );
};

const MailActs = ({ mail, locale }: { readonly mail: ShownMail; readonly locale: Locale }) => {
  const text = outboxText(locale);
  const action = `/outbox/${mail.id}`;
  const from = mail.state;
  if (mail.state === 'sent') return null;
  return (
    <ButtonRow>
      {mail.state === 'waiting' ? (
        <PostButton action={action} fields={{ decision: 'drop', from }} size="small">
          {text.drop}
        </PostButton>
      ) : (
        <PostButton action={action} fields={{ decision: 'again', from }} icon="send" size="small">
          {text.again}
        </PostButton>
      )}
    </ButtonRow>
  );
};
