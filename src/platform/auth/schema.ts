import type { Filled } from '../db/column-types.ts';

export interface AuthTables {
  accounts: AccountRow;
  sign_in_attempts: {
    id: string;
    login: string;
    network: string;
    attempted_at: Date;
    succeeded: boolean;
  };
  sessions: SessionRow;
  api_keys: ApiKeyRow;
}

export interface AccountRow {
  id: string;
  tenant_id: string;
  person_id: string;
  login: string;
  password_hash: string | null;
  must_change_password: Filled<boolean>;
  /** After it a temporary password is worth nothing. */
  temporary_until: Filled<Date | null>;
  totp_secret: Filled<string | null>;
  totp_confirmed_at: Filled<Date | null>;
  totp_last_step: Filled<number | null>;
  locale: Filled<'vi' | 'en'>;
  theme: Filled<'auto' | 'light' | 'dark'>;
  last_seat_id: Filled<string | null>;
  created_at: Date;
  disabled_at: Filled<Date | null>;
}

export interface SessionRow {
  token_hash: Buffer;
  id: string;
  tenant_id: string;
  account_id: string;
  seat_id: string | null;
  /** The password was right; the code of the second step is still owed. */
  awaits_code: Filled<boolean>;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  network: string;
  user_agent: string;
}

export interface ApiKeyRow {
  id: string;
  token_hash: Buffer;
  tenant_id: string;
  account_id: string;
  seat_id: string | null;
  name: string;
  scopes: string[];
  created_at: Date;
  last_used_at: Filled<Date | null>;
  expires_at: Date | null;
  revoked_at: Filled<Date | null>;
}
