export const contactRequestKeys = `
alter table voter_contacts
  add column request_key text,
  add constraint voter_contacts_tenant_id_recorded_by_request_key_key
    unique (tenant_id, recorded_by, request_key);
`;
