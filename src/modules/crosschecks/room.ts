import type { Room } from '#src/platform/web/room.ts';
import { figureBlock } from './desk.ts';
import { checksText } from './messages/checks.ts';
import { figuresText } from './messages/figures.ts';
import { goesAndLooks, mayNotCheck, mayNotReadFigures } from './policy.ts';
import { crosscheckRoutes } from './routes.tsx';

export const crosschecksRoom: Room = {
  name: 'crosschecks',
  routes: crosscheckRoutes,
  nav: async (actor, locale) => {
    const t = checksText(locale);
    const group = 'follow' as const;
    const list = {
      href: '/checks',
      label: t.title,
      icon: 'pin',
      group,
      ...(goesAndLooks(actor) && { onPhone: t.short }),
    };
    const figures = {
      href: '/checks/figures',
      label: figuresText(locale).nav,
      icon: 'chart',
      group,
    };
    return [
      ...(mayNotCheck(actor) === null ? [list] : []),
      ...(mayNotReadFigures(actor) === null ? [figures] : []),
    ];
  },
  desk: figureBlock,
};
