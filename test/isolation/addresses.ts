import type { Pool } from 'pg';
import { DUTY_ACT_NAMES, PETITION_ACT_INPUTS } from '../described-acts.ts';
import type { Side } from './readers.ts';

/** Of which table the row is that an address names: the word before the parameter, and its column. */
const NAMED: Readonly<Record<string, string>> = {
  'meetings/:code': 'meetings.code',
  'meetings/:id': 'meetings.id',
  'items/:item': 'agenda_items.id',
  'agenda-items/:id': 'agenda_items.id',
  'papers/:paper': 'agenda_papers.id',
  'meeting-papers/:id': 'agenda_papers.id',
  'programmes/:id': 'work_programmes.id',
  'programmes/items/:id': 'programme_items.id',
  'proposals/:id': 'item_proposals.id',
  'invitations/:id': 'invitees.id',
  'imports/:id': 'petition_imports.id',
  'petitions/:id': 'petitions.id',
  'petitions/:key': 'petitions.code',
  'views/:id': 'petition_views.id',
  'tellings/:telling': 'petition_tellings.id',
  'receipts/:key': 'petitions.code',
  'contacts/:key': 'voter_contacts.code',
  'batches/:id': 'petition_batches.id',
  'answers/:id': 'answer_documents.id',
  'speeches/:id': 'sitting_speeches.id',
  'votes/:id': 'sitting_votes.id',
  'times/:id': 'sitting_stays.id',
  'sitting-questions/:id': 'sitting_questions.id',
  'written-votes/:code': 'written_votes.code',
  'majority-rules/:id': 'majority_rules.id',
  'conclusions/:id': 'conclusions.id',
  'conclusions/:code': 'conclusions.code',
  'executive-submissions/:code': 'executive_submissions.code',
  'report/:session': 'council_sessions.id',
  'publications/:code': 'petitions.code',
  'calls/:id': 'voter_notices.id',
  'questions/:id': 'local_questions.id',
  'submissions/:id': 'submissions.id',
  'notices/:id': 'notices.id',
  'outbox/:id': 'outbox_mails.id',
  'checks/:id': 'petitions.id',
  'papers/:id': 'papers.id',
  'letters/:id': 'urging_letters.id',
  'duties/:id': 'duties.id',
  'bodies/:id': 'bodies.id',
  'people/:id': 'people.id',
  'seats/:seat': 'seats.id',
  'handovers/:id': 'handovers.id',
  'successions/:id': 'succession_confirmations.id',
  'sessions/:id': 'council_sessions.id',
  'account/sessions/:id': 'sessions.id',
  'deadlines/:id': 'deadline_rules.id',
  'numbers/:id': 'paper_numbers.id',
  'keys/:id': 'api_keys.id',
  'files/:id': 'files.id',
  'kien-nghi/:code': 'petitions.code',
  'tiep-xuc/:code': 'voter_contacts.code',
  'van-ban/:id': 'papers.id',
  'cong-khai/:unit': 'unit',
  'gui-kien-nghi/:unit': 'unit',
  'units/:code': 'unit',
};

/** Words of fixed lists: every house knows them, nobody owns them. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  'days-off/:day': ['2026-09-02'],
  'urging-days/:kind': ['petition'],
  'templates/:kind': ['urgingLetter', 'conclusionNotice'],
  'templates/:file': ['urgingLetter.docx'],
  'files/:format': ['docx', 'pdf'],
  'steps/:step': ['submit', 'check', 'sign', 'issue', 'return', 'withdraw'],
  'lich/:file': ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics'],
};

/** Every act that some address takes; one that an address does not know is not found there. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  petitions: Object.keys(PETITION_ACT_INPUTS),
  duties: DUTY_ACT_NAMES,
  meetings: ['call', 'move', 'cancel', 'edit', 'order'],
  'agenda-items': ['edit', 'withdraw', 'defer', 'remove'],
  'meeting-papers': ['accept', 'admit', 'return', 'withdraw', 'give'],
  'written-votes': ['open', 'close', 'vote', 'cancel', 'remind', 'slip'],
  'executive-submissions': [
    'receive',
    'return',
    'assign',
    'handIn',
    'accept',
    'withdraw',
    'result',
  ],
  publications: ['approve', 'withdraw', 'propose', 'save'],
  batches: ['submit', 'pass', 'return', 'remove'],
  conclusions: ['record', 'confirm', 'correct', 'withdraw'],
  sitting: ['open', 'close', 'vote', 'speech', 'arrive', 'leave', 'note'],
  'sitting-questions': ['send', 'answer', 'drop'],
};

export interface Address {
  readonly address: string;
  /** Whether the ids in it are rows of that side. */
  readonly isOwned: boolean;
}

const PARAMETER = /([\w-]+)\/:(\w+)(?:\{[^/]*\})?/g;
const BARE = /:(\w+)(?:\{(?:[^{}]|\{[^}]*\})*\})?/g;
const CHILD_OF: Readonly<Record<string, string>> = {
  meetings: 'meeting_id',
  people: 'person_id',
  petitions: 'petition_id',
};

/** The parameters of a route with the word before each, as `NAMED` and `LISTED` write them. */
export function parametersOf(route: string): readonly string[] {
  const plain = route.replaceAll(BARE, ':$1');
  const long = ['programmes/items/:id', 'account/sessions/:id'].find((one) => plain.includes(one));
  if (long) return [long];
  return [...plain.matchAll(PARAMETER)].map(([, word, name]) => `${word}/:${name}`);
}

export const isKnown = (parameter: string): boolean =>
  parameter in NAMED || parameter in LISTED || /:(?:act|step)$/.test(parameter);

/** Addresses of a route with rows that belong to this side alone, newest and oldest first. */
export async function addressesOf(
  pool: Pool,
  route: string,
  side: Side,
  most: number,
): Promise<readonly Address[]> {
  const parameters = parametersOf(route);
  const plain = route.replaceAll(BARE, ':$1');
  if (parameters.length === 0) return [{ address: plain, isOwned: false }];
  const acts = actsFor(plain, parameters);
  const own = parameters.filter((one) => one in NAMED && NAMED[one] !== 'unit');
  const rows = own.length === 0 ? [{}] : await rowsOf(pool, own, side, most);
  return rows.flatMap((row) =>
    acts.map((act) => ({
      address: filled(plain, parameters, { row, side, act }),
      isOwned: own.length > 0,
    })),
  );
}

function actsFor(route: string, parameters: readonly string[]): readonly string[] {
  if (!parameters.some((one) => /:(?:act|step)$/.test(one) && !(one in LISTED))) return [''];
  const word = Object.keys(ACTS).findLast((one) => route.includes(`/${one}/`)) ?? 'petitions';
  return ACTS[word] ?? [''];
}

function filled(
  plain: string,
  parameters: readonly string[],
  { row, side, act }: { row: Readonly<Record<string, string>>; side: Side; act: string },
): string {
  let address = plain;
  for (const parameter of parameters) {
    const value =
      NAMED[parameter] === 'unit'
        ? side.unitCode
        : (row[parameter] ?? LISTED[parameter]?.[0] ?? act);
    address = address.replace(parameter, parameter.replace(/:\w+$/, value));
  }
  return address;
}

/** Rows of the last table an address names, with those of the tables before it that hold them. */
async function rowsOf(
  pool: Pool,
  own: readonly string[],
  side: Side,
  most: number,
): Promise<readonly Record<string, string>[]> {
  const [table = '', column = 'id'] = (NAMED[own.at(-1) ?? ''] ?? '').split('.');
  const parts = own.slice(0, -1).map((parameter) => {
    const [parent = '', name = 'id'] = (NAMED[parameter] ?? '').split('.');
    return `(select p.${name} from ${parent} p where p.tenant_id = x.tenant_id
      and p.id = x.${CHILD_OF[parent]})::text as "${parameter}"`;
  });
  const { rows } = await pool.query<Record<string, string>>(
    `select * from (select ${[...parts, `x.${column}::text as "${own.at(-1)}"`].join(', ')},
       row_number() over (order by o.is_shared, x.id desc) as place
     from ${table} x join isolation.owned o on o.table_name = '${table}' and o.id = x.id
     where x.tenant_id = $1 and (o.council_id = $2 or o.council_id is null) and not o.is_shared) r
     where ${
       parts.length === 0
         ? 'true'
         : own
             .slice(0, -1)
             .map((one) => `"${one}" is not null`)
             .join(' and ')
     }
     order by place limit $3`,
    [side.tenantId, side.councilId, most],
  );
  return rows;
}
