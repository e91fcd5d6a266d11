export const calledBack = `
-- A meeting cancelled and called back keeps on record that it was: when, at which sequence of the
-- calendars, and for which reason it had been cancelled.
alter table meetings
  add column reinstated_at timestamptz,
  add column reinstated_sequence integer,
  add column reinstated_from text not null default '',
  add check ((reinstated_at is null) = (reinstated_sequence is null));
-- Papers owed no more only because their meeting was cancelled are owed again when it is called back.
alter table agenda_papers
  add column fell_with_meeting boolean not null default false,
  add check (not fell_with_meeting or state = 'withdrawn');
update agenda_papers p set fell_with_meeting = true
  from meetings m
  where m.tenant_id = p.tenant_id and m.id = p.meeting_id and m.state = 'cancelled'
    and p.state = 'withdrawn' and p.withdrawn_reason = m.cancelled_reason;
`;
