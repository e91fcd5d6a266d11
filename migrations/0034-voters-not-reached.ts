export const votersNotReached = `
-- Which mail tells a voter: where it cannot be delivered, the office tells them by another way.
alter table voter_notices
  add column mail_id uuid,
  add column told_way text check (told_way in ('phone', 'zalo', 'letter', 'loudspeaker'));
create index voter_notices_mail on voter_notices (tenant_id, mail_id) where mail_id is not null;
create index outbox_mails_voters_unsent on outbox_mails (tenant_id, council_id, id)
  where person_id is null and state <> 'sent';
`;
