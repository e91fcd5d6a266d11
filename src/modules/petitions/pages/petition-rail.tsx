import { day, formatDay } from '#src/council/calendar/index.ts';
import {
  Card,
  DefinitionList,
  FileList,
  LinkButton,
  NotNow,
  Notice,
  Stack,
} from '#src/ui/index.ts';
import type { Ability } from '../abilities.ts';
import { LINK_ACTS } from '../link-rules.ts';
import { recordPageText } from '../messages/record-page.ts';
import { registerText } from '../messages/register.ts';
import { actWord, petitionWords } from '../messages/words.ts';
import { ACT_ICONS, reasonSentence } from './petition-timeline.tsx';
import { filesFor } from './petition-view.ts';
import { visibleTo } from '../visible.ts';
import type { PetitionView } from './petition-view.ts';

/** An answer waits to be judged: that comes first, and another answer is nobody's main task. */
function inOrder(view: PetitionView, abilities: readonly Ability[]): readonly Ability[] {
  const first = firstAct(view);
  if (first === null) return abilities;
  return abilities.toSorted((a, b) => Number(b.act === first) - Number(a.act === first));
}

/** A body below has answered: whoever gave it the work answers next, and gives it out no more. */
function firstAct({ petition, duties, actor }: PetitionView): Ability['act'] | null {
  if (petition.state === 'answered') return 'evaluate';
  const owed = duties.filter(({ debtor_body_id, state }) => {
    return actor.bodyIds.includes(debtor_body_id) && (state === 'assigned' || state === 'working');
  });
  const isPartAnswered = duties.some(
    (part) => part.state === 'answered' && owed.some(({ id }) => id === part.parent_duty_id),
  );
  return isPartAnswered ? 'answer' : null;
}

/** Ties to other petitions come after the work on this one, and are never its main task. */
function isTie({ act }: Ability): boolean {
  return act in LINK_ACTS;
}

function isAnswered(view: PetitionView, ability: Ability): boolean {
  return view.petition.state === 'answered' && ability.act !== 'evaluate';
}

/** What this person can do now; what is theirs but not possible yet, with why. */
export const ActionsCard = ({ view }: { readonly view: PetitionView }) => {
  const t = recordPageText(view.locale);
  const shown = view.abilities.filter(({ act, isHidden }) => !isHidden && act !== 'leave_together');
  const possible = inOrder(
    view,
    shown.filter((ability) => ability.reason === null),
  );
  const blocked = shown.filter((ability) => ability.reason !== null);
  const label = (ability: (typeof shown)[number]) =>
    ability.act === 'answer' && firstAct(view) === 'answer'
      ? t.takePart
      : `${actWord(view.locale, ability.act)}${ability.onBehalf ? ` (${t.onBehalf})` : ''}`;
  return (
    <Card title={t.rail}>
      <Stack>
        {possible
          .filter((ability) => !isTie(ability))
          .map((ability, index) => (
            <LinkButton
              href={ability.href}
              tone={index === 0 && !isAnswered(view, ability) ? 'primary' : 'plain'}
              icon={ACT_ICONS[ability.act] ?? 'check'}
              wide
              key={ability.act}
            >
              {label(ability)}
            </LinkButton>
          ))}
        {view.mayEdit && (
          <LinkButton href={`/petitions/${view.petition.code}/edit`} icon="edit" wide>
            {t.edit}
          </LinkButton>
        )}
        {possible.filter(isTie).map((ability) => (
          <LinkButton
            href={ability.href}
            icon={ACT_ICONS[ability.act] ?? 'layers'}
            wide
            key={ability.act}
          >
            {label(ability)}
          </LinkButton>
        ))}
        {possible.length === 0 && !view.mayEdit && <p>{t.nothingToDo}</p>}
        <NotNow
          label={t.notNow}
          acts={blocked.map((ability) => ({
            act: label(ability),
            reason: reasonSentence(view, ability.reason ?? ''),
          }))}
        />
      </Stack>
    </Card>
  );
};

const PlaceList = ({ view }: { view: PetitionView }) => {
  const t = recordPageText(view.locale);
  return (
    <>
      {view.places.map((place) => (
        <div key={place.unit_code + place.detail}>
          {[place.detail, place.unit_name].filter(Boolean).join(', ')}
          {place.unit_name_then !== place.unit_name && (
            <small> ({t.placeThen(place.unit_name_then)})</small>
          )}
        </div>
      ))}
    </>
  );
};

/** The meeting a petition was heard at; only the council that held it opens its page. */
const ContactLink = ({ view: { petition, actor } }: { readonly view: PetitionView }) => {
  const on = petition.contact_on && formatDay(day(petition.contact_on));
  const words = [petition.contact_place, on].filter(Boolean).join(', ');
  const mayOpen = visibleTo(actor).ownCouncilId === petition.council_id;
  if (!mayOpen) return <>{words}</>;
  return <a href={`/contacts/${petition.contact_code ?? petition.contact_id}`}>{words}</a>;
};

export const FactsCard = ({ view }: { readonly view: PetitionView }) => {
  const { petition, locale } = view;
  const t = recordPageText(locale);
  const words = petitionWords(locale);
  const field = view.fields.find((one) => one.code === petition.field_code);
  return (
    <Card title={t.facts}>
      <DefinitionList
        stacked
        columns={2}
        items={[
          { term: t.places, value: <PlaceList view={view} /> },
          petition.place_text !== '' && { term: t.asWritten, value: petition.place_text },
          petition.field_code !== null && {
            term: t.field,
            value: field?.label ?? petition.field_code,
          },
          petition.competent_tier !== null && {
            term: t.tier,
            value: words.tiers[petition.competent_tier],
          },
          petition.escalation_step > 0 && {
            term: t.escalation,
            value: t.step(petition.escalation_step),
          },
          { term: t.kind, value: words.kinds[petition.kind] },
          { term: t.source, value: words.sources[petition.source] },
          petition.contact_id !== null && {
            term: t.contact,
            value: <ContactLink view={view} />,
          },
          { term: t.received, value: formatDay(day(petition.received_on)) },
          petition.session_name !== null && { term: t.session, value: petition.session_name },
          petition.times_raised > 1 && {
            term: t.timesRaised,
            value: t.times(petition.times_raised),
          },
          petition.sessions_open > 1 && {
            term: t.sessionsOpen,
            value: t.sessions(petition.sessions_open),
          },
          { term: t.council, value: petition.council_name },
          petition.recorder !== null && { term: t.recorder, value: petition.recorder },
        ]}
      />
    </Card>
  );
};

export const PetitionerCard = ({ view }: { readonly view: PetitionView }) => {
  const t = recordPageText(view.locale);
  const { count, people } = view.petitioners;
  if (count === 0) return null;
  if (people.length === 0) {
    return (
      <Card title={t.petitioner} tone="quiet">
        <p>{t.petitionerHidden(count)}</p>
      </Card>
    );
  }
  return (
    <Card title={t.petitioner} tone="quiet">
      {people.map((person) => (
        <p key={person.id}>
          <strong>{person.full_name}</strong>
          {[person.address, person.phone, person.email, person.note].filter(Boolean).map((line) => (
            <div>{line}</div>
          ))}
        </p>
      ))}
    </Card>
  );
};

export const FilesCard = ({ view }: { readonly view: PetitionView }) => {
  const files = filesFor(view, view.petition.id);
  if (files.length === 0) return null;
  return (
    <Card title={recordPageText(view.locale).files}>
      <FileList files={files} />
    </Card>
  );
};

/** Things no reader should miss, said before everything else. */
export const PetitionNotices = ({ view }: { readonly view: PetitionView }) =>
  (view.petition.has_discrepancy || view.petition.voter_reported) && (
    <>
      {view.petition.has_discrepancy && (
        <Notice tone="warning" title={registerText(view.locale).discrepancyMark} />
      )}
      {view.petition.voter_reported && (
        <Notice tone="warning" title={recordPageText(view.locale).voterReported} />
      )}
    </>
  );
