/** Tables that do not leave the house, each with the reason. Every other table is exported. */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  api_keys: 'keys of this installation',
  backups: 'the operator’s list of this installation',
  calendar_feeds: 'secret addresses of this installation',
  house_keys: 'keys of this installation',
  migrations: 'steps of this product’s schema',
  sessions: 'who is signed in at this moment',
  sign_in_attempts: 'who tried to sign in lately',
  used_proofs: 'proofs of work already spent',
};

/** Columns that do not leave the house, each with the reason. Search vectors are left out by their type. */
export const COLUMNS_LEFT_OUT: Readonly<Record<string, string>> = {
  'accounts.password_hash': 'a secret; people choose a new password elsewhere',
  'accounts.totp_secret': 'a secret; people set up a new code elsewhere',
  'accounts.totp_last_step': 'belongs to the secret',
  'accounts.totp_confirmed_at': 'belongs to the secret',
};

/** What the product computes from other columns to find rows. */
export const isDerived = (column: { readonly type: string }): boolean => column.type === 'tsvector';
