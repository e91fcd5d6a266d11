export const mailOfAnInvitee = `
-- The mail by which an invitee was told last: two guests may share a mailbox. No key holds it, since
-- settled mails are swept away.
alter table invitees add column told_mail_id uuid;

-- Mails were written in the order of the list.
with lines as (
  select tenant_id, id, person_id, told_at, email, row_number() over (
    partition by tenant_id, told_at, email, person_id order by position, id) as place
  from invitees where told_way = 'mail'
), mails as (
  select tenant_id, id, person_id, created_at, to_address, row_number() over (
    partition by tenant_id, created_at, to_address, person_id order by id) as place
  from outbox_mails
)
update invitees i set told_mail_id = m.id
  from lines l
  join mails m on m.tenant_id = l.tenant_id and m.created_at = l.told_at and m.to_address = l.email
    and m.person_id is not distinct from l.person_id and m.place = l.place
  where i.tenant_id = l.tenant_id and i.id = l.id;
`;
