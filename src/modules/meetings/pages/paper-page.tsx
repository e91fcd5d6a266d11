import { formatInstant, formatDay, day } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Badge,
  Card,
  FactStrip,
  FileList,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  SplitLayout,
  Stack,
} from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import { meetingsText } from '../messages/pages.ts';
import { papersText } from '../messages/papers.ts';
import { meetingWords } from '../messages/words.ts';
import type { PaperAbilities } from '../paper-abilities.ts';
import type { PaperVersion } from '../queries/papers.ts';
import { shownDue } from './due.ts';
import { GiveForm } from './give-form.tsx';
import type { GiveFormProps } from './give-form.tsx';
import { StandingMark } from './marks.tsx';

export interface PaperPageProps extends GiveFormProps {
  readonly actor: Actor;
  readonly versions: readonly PaperVersion[];
  readonly abilities: PaperAbilities;
  /** Why the office could not accept it just now. */
  readonly notAccepted: Refusal | null;
}

/** One paper asked for: its versions, what changed since one read it, what may be done with it. */
export const PaperPage = (props: PaperPageProps) => {
  const { locale, meeting, paper } = props;
  const t = papersText(locale);
  return (
    <Stack>
      <PageHeader
        title={paper.title}
        subtitle={`${meetingWords(locale).paperParts[paper.kind]} · ${paper.bodyName}`}
        breadcrumbs={[
          { href: '/meetings', label: meetingsText(locale).title },
          { href: `/meetings/${meeting.code}`, label: meeting.title },
          { href: `/meetings/${meeting.code}/papers`, label: t.title },
        ]}
        marks={
          <>
            <StandingMark locale={locale} standing={paper.standing} />
            {paper.is_restricted && <Badge icon="lock">{agendaText(locale).restrictedMark}</Badge>}
          </>
        }
        actions={
          paper.isReadable && (
            <LinkButton
              href={`/meetings/${meeting.code}/papers/${paper.id}/open`}
              tone="primary"
              icon="eye"
            >
              {t.open}
            </LinkButton>
          )
        }
      />
      <Strip {...props} />
      <SplitLayout
        railLabel={t.whatNow}
        railFirst
        rail={<WhatNow {...props} />}
        main={
          <Stack>
            <Changes {...props} />
            {props.abilities.give === null && <GiveForm {...props} />}
            <Versions {...props} />
          </Stack>
        }
      />
    </Stack>
  );
};

const Strip = ({ locale, paper }: PaperPageProps) => {
  const t = papersText(locale);
  return (
    <FactStrip
      items={[
        { term: t.due, value: shownDue(paper, locale) },
        { term: t.givenOn, value: paper.given_on ? formatDay(day(paper.given_on)) : '–' },
        { term: t.forItem, value: paper.itemTitle },
      ]}
    />
  );
};

const Changes = ({ locale, paper, versions }: PaperPageProps) => {
  const t = papersText(locale);
  const { readNumber } = paper;
  if (!paper.isReadable || readNumber === null || readNumber >= paper.newest_version) return null;
  const newer = versions.filter(({ number }) => number > readNumber);
  return (
    <Notice tone="info" title={t.newSince(readNumber, paper.newest_version)}>
      {newer.map(({ number, note }) => (
        <p key={number}>
          {t.openVersion(number)}: {note || t.noNote}
        </p>
      ))}
    </Notice>
  );
};

const Versions = ({ locale, paper, versions }: PaperPageProps) => {
  const t = papersText(locale);
  if (!paper.isReadable) {
    return paper.newest_version > 0 ? <Notice>{t.closedToYou}</Notice> : null;
  }
  return (
    <Card title={t.versions}>
      <FileList
        files={versions.map((version) => ({
          href: `/files/${version.fileId}`,
          name: `${t.openVersion(version.number)}: ${version.fileName}`,
          note: [
            formatInstant(version.givenAt),
            version.bodyName,
            version.givenBy && t.by(version.givenBy),
            version.isOnBehalf && t.onBehalf,
            version.note,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Card>
  );
};

const WhatNow = (props: PaperPageProps) => {
  const { locale, meeting, paper, abilities } = props;
  const t = papersText(locale);
  const base = `/meetings/${meeting.code}/papers/${paper.id}`;
  const reasonOf = (act: keyof PaperAbilities) => abilities[act]?.sentence;
  const isShown = (act: keyof PaperAbilities) =>
    abilities[act] === null || abilities[act].kind === 'state';
  return (
    <Stack>
      {paper.admitted_reason && (
        <Card title={t.admittedBy} note={paper.admittedBy ?? undefined}>
          <Prose text={paper.admitted_reason} />
        </Card>
      )}
      {paper.withdrawn_reason && (
        <Card title={t.withdrawnReason}>
          <Prose text={paper.withdrawn_reason} />
        </Card>
      )}
      <Card title={t.whatNow} tone="accent">
        <Stack>
          {props.notAccepted && (
            <Notice tone="danger" urgent title={t.notAccepted}>
              {props.notAccepted.message}
            </Notice>
          )}
          {isShown('admit') && paper.standing === 'late' && (
            <LinkButton href={`${base}/admit`} icon="check">
              {t.admit}
            </LinkButton>
          )}
          {isShown('accept') && paper.newest_version > 0 && paper.accepted_at === null && (
            <PostButton action={`${base}/accept`} icon="check" reason={reasonOf('accept')}>
              {t.accept}
            </PostButton>
          )}
          {abilities.return === null && (
            <LinkButton href={`${base}/return`} icon="return">
              {t.sendBack}
            </LinkButton>
          )}
          {abilities.withdraw === null && (
            <LinkButton href={`${base}/withdraw`} icon="close" tone="quiet">
              {t.withdraw}
            </LinkButton>
          )}
          {paper.duty_id && (
            <LinkButton href={`/duties/${paper.duty_id}`} icon="link" tone="quiet">
              {t.openDuty}
            </LinkButton>
          )}
        </Stack>
      </Card>
    </Stack>
  );
};
