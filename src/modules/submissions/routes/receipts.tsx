import type { Context, Hono } from 'hono';
import { readCode } from '#src/council/numbering/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { issuePetitionReceipt } from '../commands/decide.ts';
import { submissionFailure } from '../failures.ts';
import { receiptText } from '../messages/receipts.ts';
import { IssuePage, SlipPage } from '../pages/slip-page.tsx';
import { mayNotReceive } from '../policy.ts';
import { slipFacts } from '../queries/slip.ts';

const SECTION = '/petitions';
const ADDRESS = '/submissions/receipts/:key{[A-Za-z]{2}-[A-Za-z0-9-]+}';

/** A receipt for a petition that came by another way. */
export function receiptRoutes(app: Hono): void {
  app.get(ADDRESS, async (c) => {
    const { code } = await facts(c);
    const page = <IssuePage locale={c.var.locale} petitionCode={code} />;
    return await c.render(page, { title: receiptText(c.var.locale).issue, section: SECTION });
  });
  app.post(ADDRESS, async (c) => {
    const petition = await facts(c);
    const { code } = await run(c, issuePetitionReceipt, { petition: petition.code });
    const { locale, origin } = c.var;
    const page = (
      <SlipPage
        {...petition}
        {...{ locale, code }}
        petitionCode={petition.code}
        lookUp={`${origin}/tra-cuu`}
      />
    );
    // Its only answer: nothing keeps it, and the address does not carry it.
    c.header('cache-control', 'no-store');
    return await c.render(page, { title: receiptText(locale).slip, section: SECTION });
  });
}

async function facts(c: Context) {
  const actor = actorOf(c);
  const refused = mayNotReceive(actor);
  if (refused) throw submissionFailure('Forbidden', refused);
  const code = readCode(c.req.param('key') ?? '');
  const found = code === null ? null : await slipFacts(c.var.platform.db, actor, code);
  if (!found) throw submissionFailure('NotFound', 'submissions.join_unknown');
  return found;
}
