export const temporaryPasswords = `
-- A temporary password is worth nothing after a week (ASVS 6.4.1). Those given before stay as they are.
alter table accounts
  add column temporary_until timestamptz,
  add check (temporary_until is null or must_change_password);
`;
