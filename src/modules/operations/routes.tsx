import type { Hono } from 'hono';
import { actorOf } from '#src/platform/web/context.ts';
import { operationsFailure } from './failures.ts';
import { gatherOperation } from './gather.ts';
import { operationsText } from './messages.ts';
import { OperationsPage } from './pages/operations-page.tsx';
import { mayNotOperate } from './policy.ts';

export function operationsRoutes(app: Hono, version: string): void {
  app.get('/operations', async (c) => {
    const actor = actorOf(c);
    const reason = mayNotOperate(actor);
    if (reason) throw operationsFailure('Forbidden', reason);
    const { locale, platform } = c.var;
    const operation = await gatherOperation(platform, actor);
    return await c.render(
      <OperationsPage locale={locale} operation={operation} version={version} />,
      {
        title: operationsText(locale).title,
        section: '/operations',
      },
    );
  });
}
