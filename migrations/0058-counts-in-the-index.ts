/** What a filter asks and what its figures add up; the column an index begins with stands in it already. */
const COUNTED =
  'state, responsible_body_id, field_code, unit_code, session_id, kind, competent_tier, due_is_proposed, due_on, ' +
  'ended_on, received_on, merged_into, together_id, times_raised, raised_elsewhere, merged_voices';

const INDEXES = [
  { name: 'state', by: 'state, id desc' },
  { name: 'kind', by: 'kind, id desc' },
  { name: 'tier', by: 'competent_tier, id desc', where: 'competent_tier is not null' },
  { name: 'field', by: 'field_code, id desc' },
  { name: 'body', by: 'responsible_body_id, id desc' },
  { name: 'unit', by: 'unit_code, id desc' },
  { name: 'session', by: 'session_id, id desc' },
  { name: 'due', by: 'due_on, id', where: 'due_on is not null and ended_on is null' },
  {
    name: 'late',
    by: 'due_on, id',
    where: "state in ('forwarded', 'accepted', 'in_progress', 'following') and not due_is_proposed",
  },
  { name: 'discrepancy', by: 'id desc', where: 'has_discrepancy' },
  { name: 'again', by: 'id desc', where: 'times_raised > 1' },
] as const;

/**
 * A count of a filter reads up to 10,000 rows; with what it asks beside the key it reads an index alone, not
 * the rows, which are scattered over the table.
 */
export const countsInTheIndex = INDEXES.map((index) => {
  const { name, by } = index;
  const first = by.split(', ')[0];
  const beside = COUNTED.split(', ').filter((column) => column !== first);
  const only = 'where' in index ? `where ${index.where}` : '';
  return `
drop index petitions_council_${name};
create index petitions_council_${name} on petitions (tenant_id, council_id, ${by})
  include (${beside.join(', ')}) ${only};`;
}).join('\n');
