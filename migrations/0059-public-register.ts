/** What a reader of the public register can ask of a petition, and what its counts tell apart. */
const ASKED =
  'unit_code, field_code, session_id, public_label, answered_on, check_finding, received_on, reply_class, state, ' +
  'due_is_proposed, due_on, end_reason, merged_into, id';

const PUBLIC = [
  { name: 'newest', by: 'id desc' },
  { name: 'unit', by: 'unit_code, id desc' },
  { name: 'field', by: 'field_code, id desc' },
  { name: 'session', by: 'session_id, id desc' },
  { name: 'label', by: 'public_label, id desc' },
  { name: 'replied', by: 'answered_on desc, id desc', also: 'and answered_on is not null' },
  { name: 'received', by: 'received_on' },
] as const;

/** What the follow-up register can ask of a duty. */
const FOLLOWED =
  'state, kind, debtor_body_id, field_code, unit_code, session_id, escalation_step, due_on, due_is_proposed, ' +
  'paused_on, answered_on, late_since, id';

const RUNNING = "state in ('assigned', 'working') and paused_on is null and not due_is_proposed";

const DUTIES = [
  { name: '', by: 'id desc' },
  { name: '_state', by: 'state, id desc' },
  { name: '_field', by: 'field_code, id desc' },
  { name: '_unit', by: 'unit_code, id desc' },
  { name: '_kind', by: 'kind, id desc' },
  { name: '_debtor', by: 'debtor_body_id, id desc' },
  { name: '_session', by: 'session_id, id desc', where: 'session_id is not null' },
  { name: '_step', by: 'escalation_step, id desc', where: 'escalation_step > 0' },
  { name: '_due', by: 'due_on, id', where: RUNNING },
  { name: '_debtor_due', by: 'debtor_body_id, due_on, id', where: RUNNING },
  { name: '_answered', by: 'answered_on, id', where: 'answered_on is not null' },
] as const;

const beside = (columns: string, by: string): string => {
  const keys = new Set(by.split(', ').map((key) => key.split(' ')[0]));
  return columns
    .split(', ')
    .filter((column) => !keys.has(column))
    .join(', ');
};

const publicIndexes = PUBLIC.map(
  (index) => `
create index petitions_public_${index.name} on petitions (tenant_id, council_id, ${index.by})
  include (${beside(ASKED, index.by)}) where is_public ${'also' in index ? index.also : ''};`,
);

const dutyIndexes = DUTIES.map(
  (index) => `
drop index duties_council${index.name};
create index duties_council${index.name} on duties (tenant_id, council_id, ${index.by})
  include (${beside(FOLLOWED, index.by)}) ${'where' in index ? `where ${index.where}` : ''};`,
);

/**
 * What is public and what it can be asked for stood in two tables: a rare label joined every public text of a
 * council with its petition. The petition now knows that its text is public, and indexes of the public ones alone
 * answer. The follow-up register is counted and found in its indexes, as the register is.
 */
export const publicRegister = `
alter table petitions add column is_public boolean not null default false;
update petitions p set is_public = true from publications o
  where o.tenant_id = p.tenant_id and o.petition_id = p.id and o.state = 'published';
${publicIndexes.join('\n')}

drop index petitions_judged;
create index petitions_judged on petitions (tenant_id, council_id, id desc)
  include (check_finding, voter_reported, responsible_body_id, merged_into, received_on, session_id, field_code,
    unit_code, state, kind, together_id, times_raised, raised_elsewhere, merged_voices, is_public)
  where check_finding is not null or voter_reported;

create index publications_approved on publications (tenant_id, council_id, approved_at desc)
  where state = 'published';
${dutyIndexes.join('\n')}
`;
