import { addDutyPanel } from '#src/council/duties/index.ts';
import { addContactPanel, addPetitionPanel } from '#src/modules/petitions/index.ts';
import { defineAgendaSource } from './hooks.ts';
import { agendaPanel } from './pages/agenda-panel.tsx';
import { contactPanel } from './pages/contact-panel.tsx';
import { dutyNamed, dutySources, petitionNamed, petitionSources } from './queries/own-sources.ts';

/** Petitions and duties may stand on an agenda, and their pages say where they did. */
export function defineOwnSources(): void {
  defineAgendaSource({
    kind: 'petition',
    label: (locale) => (locale === 'vi' ? 'Kiến nghị' : 'Petition'),
    describe: petitionSources,
    find: petitionNamed,
  });
  defineAgendaSource({
    kind: 'duty',
    label: (locale) => (locale === 'vi' ? 'Việc theo dõi' : 'Duty'),
    describe: dutySources,
    find: dutyNamed,
  });
  addPetitionPanel(
    async ({ db, actor, locale, petition }) =>
      await agendaPanel({ db, actor, locale, recordKind: 'petition', record: petition }),
  );
  addContactPanel(contactPanel);
  addDutyPanel(
    async ({ db, actor, locale, duty }) =>
      await agendaPanel({ db, actor, locale, recordKind: 'duty', record: duty }),
  );
}
