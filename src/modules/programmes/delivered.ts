import { heldOn, whenMeeting } from '#src/modules/meetings/index.ts';
import { deliverItemsOf } from './store.ts';

/** A closed meeting delivers what it dealt with of the programme. */
export function deliverWhatMeetingsDealtWith(): void {
  whenMeeting('closed', deliver);
}

const deliver: Parameters<typeof whenMeeting>[1] = async (ctx, meeting) => {
  const { tenantId } = ctx.actor;
  const delivered = await deliverItemsOf(ctx.tx, {
    tenantId,
    id: meeting.id,
    heldOn: heldOn(meeting),
  });
  for (const id of delivered) {
    ctx.emit({
      name: 'programme.item_delivered',
      subjectKind: 'programme_item',
      subjectId: id,
      councilId: meeting.council_id,
      data: { meeting: meeting.id },
    });
  }
};
