import type { PaperView } from '#src/council/papers/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { hearersText, MeetingFrame, NoPlace } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  EmptyState,
  Form,
  LinkButton,
  Meta,
  Notice,
  Section,
  Stack,
  SubmitBar,
} from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import { reachingText } from '../messages/reaching.ts';
import type { Invitee, ToldWay } from '../schema.ts';

export interface SendPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  /** Who has not heard of the meeting as it is now. */
  readonly waiting: readonly Invitee[];
  readonly ways: ReadonlyMap<string, Exclude<ToldWay, 'other'>>;
  readonly letters: readonly PaperView[];
  readonly isMailOn: boolean;
}

const WAYS = ['mail', 'bell', 'none'] as const;

/** Whom the invitation reaches and by which way, before anything is sent. */
export const SendPage = (props: SendPageProps) => {
  const { actor, locale, meeting, waiting, ways } = props;
  const t = invitationsText(locale);
  const otherwise = waiting.filter(({ id }) => ways.get(id) === 'none').length;
  const reached = waiting.length - otherwise;
  const back = `/meetings/${meeting.code}/invitations`;
  return (
    <MeetingFrame actor={actor} locale={locale} meeting={meeting} current="invitations">
      <Card title={t.preview}>
        {waiting.length === 0 ? (
          <EmptyState title={t.previewNone}>
            <LinkButton href={back}>{t.back}</LinkButton>
          </EmptyState>
        ) : (
          <Form action={`${back}/send`}>
            <Stack>
              <p>{t.previewLead}</p>
              <NoPlace locale={locale} meeting={meeting} />
              {!props.isMailOn && <Notice tone="warning">{hearersText(locale).mailOff}</Notice>}
              <Letter {...props} />
              {WAYS.map((way) => (
                <Reached key={way} {...props} way={way} />
              ))}
              <SubmitBar note={otherwise > 0 && reached > 0 && t.othersOtherwise(otherwise)}>
                <Button tone="primary">{reached > 0 ? t.sendTo(reached) : t.sendToNobody}</Button>
                <LinkButton href={back} tone="quiet">
                  {t.back}
                </LinkButton>
              </SubmitBar>
            </Stack>
          </Form>
        )}
      </Card>
    </MeetingFrame>
  );
};

const Letter = ({ locale, letters }: SendPageProps) => {
  const t = invitationsText(locale);
  const issued = letters.find(({ state }) => state === 'issued');
  if (issued) return <Notice tone="success">{t.paperIssued(issued.symbol ?? '')}</Notice>;
  const isDrafted = letters.some(({ state }) => state !== 'withdrawn' && state !== 'replaced');
  return <Notice tone="warning">{isDrafted ? t.paperOnWay : t.paperNone}</Notice>;
};

const Reached = ({
  locale,
  waiting,
  ways,
  way,
  isMailOn,
}: SendPageProps & { readonly way: (typeof WAYS)[number] }) => {
  const t = invitationsText(locale);
  const people = waiting.filter(({ id }) => ways.get(id) === way);
  if (people.length === 0) return null;
  const words = isMailOn ? t.ways : reachingText(locale).waysOff;
  return (
    <Section title={`${words[way]} (${people.length})`}>
      <ul class="plain-lines">
        {people.map((one) => (
          <li key={one.id}>
            <Meta items={[one.name, t.roles[one.role], one.email]} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
