import type { PublicPetition } from '#src/modules/publication/index.ts';
import type { PublicContact } from './queries/contacts.ts';
import type { OpenCouncil } from './queries/councils.ts';
import { announced } from './announced.ts';
import { baseOf, petitionPath } from './site.ts';

const SCHEMA = 'https://schema.org';

export function councilJsonLd(council: OpenCouncil, origin: string): readonly object[] {
  return [{ '@context': SCHEMA, ...organisation(council, origin) }];
}

function organisation(council: OpenCouncil, origin: string) {
  return {
    '@type': 'GovernmentOrganization',
    name: council.name,
    url: `${origin}${baseOf(council)}`,
    areaServed: council.unitName,
    ...(council.phone !== '' && { telephone: council.phone }),
    ...(council.email !== '' && { email: council.email }),
    ...(council.address !== '' && { address: council.address }),
  };
}

/** A question of the voters, never of a person; answered where an answer is public. */
export function petitionJsonLd(
  petition: PublicPetition,
  council: OpenCouncil,
  origin: string,
): readonly object[] {
  const url = `${origin}${petitionPath(council, petition.code)}`;
  const voters = { '@type': 'Audience', name: 'Cử tri', audienceType: petition.unitName };
  const answers = petition.answers.flatMap((answer) =>
    answer.text === null
      ? []
      : [
          {
            '@type': 'Answer',
            text: answer.text,
            dateCreated: answer.on,
            url,
            author: { '@type': 'GovernmentOrganization', name: answer.bodyName },
          },
        ],
  );
  const [accepted, ...earlier] = answers;
  return [
    {
      '@context': SCHEMA,
      '@type': 'WebPage',
      url,
      inLanguage: 'vi',
      dateModified: petition.updatedAt.toISOString(),
      publisher: organisation(council, origin),
      mainEntity: {
        '@type': 'Question',
        name: petition.title,
        text: petition.asked,
        dateCreated: petition.receivedOn,
        audience: voters,
        answerCount: answers.length,
        ...(accepted && { acceptedAnswer: accepted }),
        ...(earlier.length > 0 && { suggestedAnswer: earlier }),
      },
    },
  ];
}

export function contactJsonLd(
  contact: PublicContact,
  council: OpenCouncil,
  title: string,
  origin: string,
): readonly object[] {
  return [
    {
      '@context': SCHEMA,
      '@type': 'Event',
      name: title,
      startDate: momentOf(contact.heldOn, contact.startsAt),
      eventStatus: `https://schema.org/${statusOf(contact)}`,
      ...(contact.movedFrom !== null && {
        previousStartDate: momentOf(contact.movedFrom.on, contact.movedFrom.at),
      }),
      ...(contact.topic !== '' && { description: contact.topic }),
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: announced(contact.place),
        address: contact.unitName,
      },
      organizer: organisation(council, origin),
      url: `${origin}${baseOf(council)}/tiep-xuc/${contact.code}`,
    },
  ];
}

const momentOf = (on: string, at: string): string => (at === '' ? on : `${on}T${at}:00+07:00`);

function statusOf({ state, movedFrom }: PublicContact): string {
  if (state === 'cancelled') return 'EventCancelled';
  return state === 'planned' && movedFrom !== null ? 'EventRescheduled' : 'EventScheduled';
}
