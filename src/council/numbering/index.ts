import type { Room } from '#src/platform/web/room.ts';
import { numberingText } from './messages.ts';
import { numberingRoutes } from './routes.tsx';

export { isCode, newCode, readCode } from './codes.ts';
export { PAPER_KINDS, seedNumberTemplates } from './seed.ts';
export type { PaperKind } from './seed.ts';
export { acceptTypedNumber, takeNumber, templateInForce } from './store.ts';
export type { NumberedPaper, PaperPlace, TemplateInForce } from './store.ts';
export { formatNumber, parseNumber, readTemplate, tidyNumber } from './template.ts';
export type { NumberTemplate } from './template.ts';

export const numberingRoom: Room = {
  name: 'numbering',
  routes: numberingRoutes,
  nav: async (actor, locale) =>
    actor.permissions.has('calendar.manage') || actor.permissions.has('petitions.issue')
      ? [
          {
            href: '/numbering',
            label: numberingText(locale).title,
            icon: 'file',
            group: 'system',
          },
        ]
      : [],
};
