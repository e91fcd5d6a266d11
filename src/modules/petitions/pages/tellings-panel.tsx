import { day, formatDay } from '#src/council/calendar/index.ts';
import { Card, LinkButton, Meta, PostButton, Stack } from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { tellingsText } from '../messages/tellings.ts';
import type { PanelView } from '../panels.ts';
import { tellingsOf } from '../queries/tellings.ts';

/** On the record page: when, how and by whom voters were told the result. */
export async function tellingsPanel({ db, actor, locale, petition }: PanelView) {
  const tellings = await tellingsOf(db, petition.tenant_id, petition.id);
  if (tellings.length === 0) return null;
  const t = tellingsText(locale);
  const ways = actText(locale).tellingWays;
  const href = `/petitions/${petition.id}/tellings`;
  return (
    <Card title={t.title} tone="quiet" id="told">
      <Stack>
        {tellings.map((one) => (
          <div key={one.id}>
            <p>
              <strong>{formatDay(day(one.told_on))}</strong> {ways[one.way]}
            </p>
            <Meta
              items={[
                one.body_name,
                one.teller && t.by(one.teller),
                one.contact_code !== null && one.contact_council_id === actor.councilId && (
                  <a href={`/contacts/${one.contact_code}`}>{one.contact_code}</a>
                ),
              ]}
            />
            {one.note && <p>{one.note}</p>}
            {actor.bodyIds.includes(one.body_id) && (
              <PostButton action={`${href}/${one.id}/take-back`} tone="quiet" size="small">
                {t.takeBack}
              </PostButton>
            )}
          </div>
        ))}
        <LinkButton href={`/petitions/${petition.id}/acts/tell`} icon="people" wide>
          {t.tell}
        </LinkButton>
      </Stack>
    </Card>
  );
}
