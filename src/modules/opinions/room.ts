import { defineAgendaSource } from '#src/modules/meetings/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { opinionsApi } from './api.ts';
import { showAskedPapers } from './asked-about.ts';
import { deskBlock } from './desk.ts';
import { defineAppraisalDuty } from './duty-kind.ts';
import { opinionFiles } from './files.ts';
import { opinionText } from './messages/pages.ts';
import { answerByDocument, letReadOpinions } from './paper-hooks.ts';
import { submissionSource } from './queries/sources.ts';
import { follows } from './queries/visible.ts';
import { opinionsRoutes } from './routes.tsx';

defineAppraisalDuty();
defineAgendaSource(submissionSource);
answerByDocument();
letReadOpinions();
showAskedPapers();

export const opinionsRoom: Room = {
  name: 'opinions',
  routes: opinionsRoutes,
  api: opinionsApi,
  nav: async (actor, locale) =>
    follows(actor)
      ? [
          {
            href: '/executive-submissions',
            label: opinionText(locale).nav,
            icon: 'file',
            group: 'work',
          },
        ]
      : [],
  desk: deskBlock,
  files: opinionFiles,
};
