import type { VNode } from 'preact';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Menu,
  SplitLayout,
  Stack,
} from '#src/ui/index.ts';
import type { NextStep } from '../hooks.ts';
import { agendaText } from '../messages/agenda.ts';
import { formsText } from '../messages/forms.ts';
import { mayNotChoose, mayNotPrepare } from '../policy.ts';
import { checkAgendaOpen, checkMeeting, isLeftOut } from '../rules.ts';
import { AgendaList } from './agenda-list.tsx';
import type { AgendaListProps } from './agenda-list.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { hour } from './moments.ts';

export type MeetingPageProps = Omit<AgendaListProps, 'mayChoose' | 'mayAsk'> & {
  readonly actor: Actor;
  readonly next: NextStep | null;
  /** What later rooms show here. */
  readonly panels: readonly VNode[];
};

/** A meeting: its agenda with its papers, and what may be done about it now. */
export const MeetingPage = (props: MeetingPageProps) => {
  const { actor, agenda, locale, meeting } = props;
  const isOpen = checkAgendaOpen(meeting.state) === null;
  const mayChoose = isOpen && mayNotChoose(actor, meeting) === null;
  const mayAsk = isOpen && mayNotPrepare(actor, meeting) === null;
  const t = agendaText(locale);
  return (
    <MeetingFrame {...props} current="agenda" actions={<Actions {...props} />}>
      <SplitLayout
        railLabel={t.facts}
        rail={<Facts {...props} />}
        main={
          <Stack>
            {props.panels}
            <Card
              title={t.title}
              note={<EndNote {...props} />}
              flush
              actions={
                mayChoose && (
                  <LinkButton href={`/meetings/${meeting.code}/items/new`} icon="plus" size="small">
                    {t.add}
                  </LinkButton>
                )
              }
            >
              {agenda.length === 0 ? (
                <EmptyState
                  icon="list"
                  title={t.empty}
                  actions={
                    mayAsk && (
                      <LinkButton href={`/meetings/${meeting.code}/clone`}>
                        {formsText(locale).cloneTitle}
                      </LinkButton>
                    )
                  }
                >
                  {mayChoose && t.emptyWords}
                </EmptyState>
              ) : (
                <AgendaList {...props} mayChoose={mayChoose} mayAsk={mayAsk} />
              )}
            </Card>
          </Stack>
        }
      />
    </MeetingFrame>
  );
};

/** For who sees the whole of it: when the last item ends. */
const EndNote = ({ agenda, locale, meeting }: MeetingPageProps) => {
  const { inner, whole, councilSide } = meeting.access;
  const last = agenda.findLast((line) => line.parentId === null && !isLeftOut(line.state));
  const end = last?.endsAt;
  if (!end || !(inner || whole || councilSide)) return null;
  const t = agendaText(locale);
  const endsOn = dayAt(end);
  const when =
    endsOn === dayAt(meeting.starts_at) ? hour(end) : `${hour(end)} ${formatDay(endsOn)}`;
  return <>{end > meeting.ends_at ? t.over(when) : t.ends(when)}</>;
};

const Actions = ({ actor, locale, meeting, next }: MeetingPageProps) => {
  const t = formsText(locale);
  const base = `/meetings/${meeting.code}`;
  const mayPrepare = mayNotPrepare(actor, meeting) === null;
  const mayCancel = mayNotChoose(actor, meeting) === null;
  const can = (act: Parameters<typeof checkMeeting>[1]) =>
    checkMeeting(meeting.state, act) === null;
  const items = [
    mayPrepare &&
      can('edit') && { label: t.editTitle, href: `${base}/edit`, icon: 'edit' as const },
    mayPrepare && can('move') && { label: t.move, href: `${base}/move`, icon: 'clock' as const },
    mayPrepare &&
      can('move') && { label: t.cloneTitle, href: `${base}/clone`, icon: 'layers' as const },
    mayCancel &&
      can('cancel') && {
        label: t.cancel,
        href: `${base}/cancel`,
        icon: 'close' as const,
        tone: 'danger' as const,
      },
  ].filter((item) => item !== false);
  return (
    <>
      {mayPrepare && can('call') && (
        <LinkButton href={`${base}/call`} tone="primary" icon="bell">
          {t.call}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href} tone="primary">
          {next.label}
        </LinkButton>
      )}
      <LinkButton href={`${base}/sheet`} icon="print">
        {t.print}
      </LinkButton>
      {items.length > 0 && <Menu label={t.more} align="end" items={items} />}
    </>
  );
};

const Facts = ({ locale, meeting }: MeetingPageProps) => {
  const t = formsText(locale);
  const a = agendaText(locale);
  return (
    <Card title={a.facts}>
      <DefinitionList
        stacked
        items={[
          { term: a.code, value: meeting.code },
          { term: t.chair, value: meeting.chairName ?? t.nobody },
          { term: t.secretary, value: meeting.secretaryName ?? t.nobody },
          meeting.place !== '' && { term: t.place, value: meeting.place },
          meeting.online_link !== '' && {
            term: t.onlineLink,
            value: <a href={meeting.online_link}>{meeting.online_link}</a>,
          },
          meeting.sessionName !== null && { term: t.session, value: meeting.sessionName },
          meeting.contactCode !== null && {
            term: t.contact,
            value: <a href={`/contacts/${meeting.contactCode}`}>{meeting.contactCode}</a>,
          },
          meeting.clonedFromCode !== null && {
            term: t.cloneTitle,
            value: <a href={`/meetings/${meeting.clonedFromCode}`}>{meeting.clonedFromCode}</a>,
          },
        ]}
      />
    </Card>
  );
};
