import type { Pool } from 'pg';

/** What everybody may read, column by column, each with the reason. All other text is private. */
export const PUBLIC_COLUMNS: Readonly<Record<string, string>> = {
  'publications.title': 'approved for everybody by a named person',
  'publications.asked': 'approved for everybody by a named person',
  'publications.withdrawn_reason': 'written for the readers of the public page',
  'publication_answers.text': 'approved for everybody by a named person',
  'petitions.code': 'the address of the page; it says nothing',
  'voter_contacts.code': 'the address of the page; it says nothing',
  'voter_contacts.place': 'the hall, announced to voters beforehand; telephone numbers are cut out',
  'voter_contacts.delegates': 'only names of those who sit in the council are shown of it',
  'voter_contacts.topic': 'announced to voters; personal data is taken out',
  'voter_contacts.announced_place': 'the hall as first announced; a home is left out',
  'voter_contacts.cancelled_words': 'written for voters; personal data is taken out',
  'bodies.name': 'the official name of a body',
  'council_sessions.name': 'the official name of a session',
  'answer_documents.number': 'the number of an official paper',
  'petition_fields.label_vi': 'the name of a field',
  'petition_fields.label_en': 'the name of a field',
  'council_settings.value': 'telephone, mail and address of the office, entered for the public',
  'papers.subject':
    'of a paper its signer marked public; such a paper with a telephone is not shown',
  'papers.symbol': 'the number of a paper its signer marked public',
  'bodies.phone': "the office's own telephone, shown where the council gives no other",
  'bodies.email': "the office's own mail, shown where the council gives no other",
  'conclusion_figures.figures': 'frozen figures a leader approved: names of bodies and meetings',
  'units.name': 'reference data: the administrative units of the country',
};

/** Words of fixed lists that code, not the database, holds to their list: nobody types them. */
export const WORDS_OF_LISTS: ReadonlySet<string> = new Set([
  'petitions.source',
  'petitions.public_label',
  'petitions.field_code',
  'petitions.reply_class',
  'petition_answers.reply_class',
  'petition_fields.code',
  'petition_fields.report_group',
  'bodies.kind',
  'seats.role',
  'duties.kind',
  'duties.record_kind',
  'duty_acts.act',
  'petition_acts.act',
  'council_settings.key',
  'agenda_sources.record_kind',
  'agenda_papers.due_rule',
  'papers.kind',
  'papers.record_kind',
  'paper_templates.kind',
  'executive_submissions.field_code',
  'executive_submission_acts.act',
  'executive_submission_acts.to_state',
]);

/** Not of this house's people: reference and the schema itself. */
const LEFT_ALONE = ['units', 'migrations'];

export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Every column of the schema that can hold words. */
export async function textColumns(pool: Pool): Promise<readonly TextColumn[]> {
  const { rows } = await pool.query<TextColumn>(`
    select c.table_name as table, c.column_name as column, c.udt_name as type
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and c.udt_name in ('text', 'varchar', 'bpchar', '_text', 'jsonb', 'json')
    order by 1, 2`);
  return rows.filter(({ table }) => !LEFT_ALONE.includes(table));
}

export const nameOf = ({ table, column }: TextColumn): string => `${table}.${column}`;

/** A mark nobody would write; its number says which column it stood in. */
export const MARK = /zqmark\d+/i;

const added = (column: string, type: string, mark: string, nullsToo: boolean): string => {
  const own = nullsToo ? `coalesce("${column}", '')` : `"${column}"`;
  if (type === '_text') return `"${column}" || array['${mark}']`;
  if (type.startsWith('json'))
    return `case jsonb_typeof("${column}") when 'object' then "${column}" || '{"${mark}": "${mark}"}'
      when 'array' then "${column}" || '["${mark}"]' else "${column}" end`;
  return `${own} || ' ${mark}'`;
};

/** Writes a mark into a column wherever its constraints let any words stand; false where none may. */
export async function plant(pool: Pool, at: TextColumn, mark: string, where = 'true') {
  for (const nullsToo of [true, false]) {
    try {
      const { rowCount } = await pool.query(
        `update "${at.table}" set "${at.column}" = ${added(at.column, at.type, mark, nullsToo)}
         where ${where} ${nullsToo ? '' : `and "${at.column}" is not null`}`,
      );
      return { held: true, rows: rowCount ?? 0 };
    } catch (error) {
      if (!((error as { code?: string }).code ?? '').startsWith('23')) throw error;
    }
  }
  return { held: false, rows: 0 };
}
