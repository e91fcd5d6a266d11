import { petitionWords } from '#src/modules/petitions/index.ts';
import type { PublicPetition } from '#src/modules/publication/index.ts';
import { formatDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { placeText } from './messages/places.ts';
import { className } from './pages/petition-answers.tsx';
import { shortened } from './pages/sheet-page.tsx';
import { inSentence } from './site.ts';
import { spoken, spokenNumber } from './spoken.ts';

interface Broadcast {
  readonly place: string;
  readonly today: string;
  readonly councilName: string;
  readonly petitions: readonly PublicPetition[];
}

/** What is read over the loudspeaker: Vietnamese whatever the reader's language, no digit left. */
export function aloudText({ place, today, councilName, petitions }: Broadcast): string {
  const text = placeText('vi').sheet;
  const labels = petitionWords('vi').publicLabels;
  const lines = petitions.map((petition, at) => {
    const [answer] = petition.answers;
    const reply = answer
      ? `${text.reply(answer.bodyName)} ${answer.text === null ? className(answer, 'vi') : shortened(answer.text)}`
      : '';
    const parts = [text.nth(spokenNumber(at + 1)), petition.asked, reply];
    return [...parts, text.state(labels[petition.publicLabel])].map(ended).join(' ');
  });
  const hello = text.hello(inSentence(place), formatDay(today as Day));
  return [hello, ...lines, text.end(councilName)].map(spoken).join('\n\n');
}

/** A pause between two sentences. */
const ended = (words: string): string =>
  words === '' || /[.!?…:]$/.test(words) ? words : `${words}.`;
