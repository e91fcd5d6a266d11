import type { Context, Hono } from 'hono';
import { councilOfUnit, councilSite } from '#src/modules/portal/index.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { publicPage } from '#src/platform/web/public-page.ts';
import { drawRates } from '../chart.ts';
import { figuresText } from '../messages/figures.ts';
import { PublicFiguresPage } from '../pages/public-figures-page.tsx';
import { approvedFigures } from '../queries/approved.ts';

/** What a leader approved, as it stood that day; nothing is counted for this page. */
export function publicRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/ket-luan', async (c: Context) => {
    const unit = c.req.param('unit') ?? '';
    const { locale, platform } = c.var;
    const council = /^\d{2,5}$/.test(unit) ? await councilOfUnit(platform.db, unit) : null;
    if (!council) throw platformFailure('NotFound', 'platform.not_found');
    const [newest] = await approvedFigures(platform.db, council);
    const t = figuresText(locale);
    const words = { onTime: t.columns.onTime, late: t.columns.late };
    const chart = newest ? await drawRates(newest.figures.byBody, words) : null;
    return await publicPage(
      c,
      <PublicFiguresPage locale={locale} approved={newest ?? null} chart={chart} />,
      {
        title: t.public.title,
        description: t.public.description(council.name),
        canonical: `/cong-khai/${council.unitCode}/ket-luan`,
        site: councilSite(council, locale),
        isIndexed: newest !== undefined,
      },
    );
  });
}
