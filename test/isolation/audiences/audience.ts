/**
 * For whom an address is:
 *
 * - `public`: anybody; it answers without an account.
 * - `province`: whoever has a seat in the province; the directory and the calendar are one for all of it.
 * - `council`: the own council, and those of others whom the record itself names (forwarded, invited, asked).
 * - `owner`: one person alone, not the colleague at the next table either.
 * - `installation`: who looks after the installation: no council's chair, chief of office or auditor, no commune's administrator.
 */
export type Audience = 'public' | 'province' | 'council' | 'owner' | 'installation';
