import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { PanelView } from '#src/modules/petitions/index.ts';
import { Badge, Card, LinkButton, Meta, Stack } from '#src/ui/index.ts';
import { publicationText } from '../messages.ts';
import { mayNotStep } from '../policy.ts';
import { publicityOf } from '../queries/publicity.ts';
import type { Publicity } from '../queries/publicity.ts';

const TONES = {
  draft: 'neutral',
  published: 'success',
  held: 'warning',
  withdrawn: 'neutral',
} as const;

/** On the record page, for its own council's office: what of it everybody reads, and who decided that. */
export async function publicityPanel({ db, actor, locale, petition }: PanelView) {
  const isOurs = actor.councilId === petition.council_id && actor.tenantId === petition.tenant_id;
  if (!isOurs || mayNotStep(actor, 'propose') !== null) return null;
  const found = await publicityOf(db, petition.tenant_id, petition.id);
  const mayApprove = mayNotStep(actor, 'approve') === null;
  const t = publicationText(locale);
  return (
    <Card title={t.panel} tone="quiet" id="publicity">
      <Stack>
        <p>
          <Badge tone={TONES[found.state]}>{t.states[found.state]}</Badge>{' '}
          {found.isWaiting && <Badge tone="warning">{t.waiting}</Badge>}
        </p>
        {found.title !== null && found.state === 'published' && (
          <div>
            <p>{found.title}</p>
            <Meta items={[found.approvedBy, approvedOn(found)]} />
          </div>
        )}
        <LinkButton href={`/publications/${petition.code}`} icon="globe" wide>
          {t.panelOpen[stepFor(found, mayApprove)]}
        </LinkButton>
      </Stack>
    </Card>
  );
}

function stepFor(found: Publicity, mayApprove: boolean): 'propose' | 'approve' | 'look' {
  if (found.isWaiting) return mayApprove ? 'approve' : 'look';
  return found.state === 'draft' ? 'propose' : 'look';
}

const approvedOn = ({ approvedAt }: Publicity): string | null =>
  approvedAt && formatDay(dayAt(approvedAt));
