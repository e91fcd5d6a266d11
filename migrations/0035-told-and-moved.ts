export const toldAndMoved = `
-- How an invitee was told: a mail, the bell of an account, by the office in another way, or not at all.
alter table invitees
  add column told_way text check (told_way in ('mail', 'bell', 'none', 'other'));
update invitees set told_way = case when email <> '' then 'mail' else 'bell' end
  where told_sequence is not null;

-- When a meeting stood before it was last moved, and why it was moved.
alter table meetings
  add column moved_from timestamptz,
  add column moved_reason text not null default '';

-- A member reads as long as the seat lasts by which they were called.
alter table meeting_readers
  add column seat_id uuid,
  add foreign key (tenant_id, seat_id) references seats (tenant_id, id) on delete restrict;
update meeting_readers r set seat_id = i.seat_id from invitees i
  where i.tenant_id = r.tenant_id and i.meeting_id = r.meeting_id and i.person_id = r.person_id
    and r.person_id is not null;

-- Why the office entered a member's paper slip once more.
alter table written_slips add column correction_reason text not null default '';

create index sitting_requests_at on sitting_requests (at);
`;
