import type { Pool } from 'pg';

/** What the demo leaves empty and a careless page could show. */
export async function fillGaps(pool: Pool): Promise<void> {
  await pool.query(`insert into petitioners (tenant_id, id, petition_id, full_name, address, phone, email, note)
    select tenant_id, uuidv7(), id, 'Người dân', 'Thôn 1', '0912345678', 'a@b.vn', 'ghi chú'
    from petitions`);
  await pool.query(`update publications set draft_title = coalesce(draft_title, 'Bản mới'),
    draft_asked = coalesce(draft_asked, 'Nội dung mới') where state in ('published', 'withdrawn')`);
  await pool.query(
    `update publication_answers set draft_text = coalesce(draft_text, 'Trả lời mới')`,
  );
  await pool.query(`insert into submissions (tenant_id, id, council_id, state, text, unit_code, place,
      full_name, phone, email, address, agreed_channels, consent_text, consented_at, network_mark,
      request_key, submitted_at)
    select tenant_id, uuidv7(), id, 'waiting', 'Nội dung', unit_code, 'Thôn 1', 'Người gửi',
      '0912345678', 'a@b.vn', 'Thôn 1', '{phone}', 'Đồng ý', now(), 'mạng', id::text, now()
    from bodies where kind = 'council'`);
  await pool.query(`insert into voter_ratings (tenant_id, id, petition_id, code_hash, round, rating, note,
      rated_at, first_rated_at)
    select tenant_id, uuidv7(), id, '\\x00', 1, 'not', 'Chưa xong', now(), now()
    from petitions where answered_on is not null`);
  await pool.query(`insert into petition_tellings (tenant_id, id, petition_id, told_on, way, body_id,
      teller, note, recorded_at)
    select tenant_id, uuidv7(), id, answered_on, 'phone', council_id, 'Người báo', 'ghi chú',
      now() from petitions where answered_on is not null`);
  await pool.query(`insert into voter_contacts (tenant_id, id, code, council_id, unit_code, place,
      held_on, timing, delegates, note, recorded_at, state, topic)
    select tenant_id, uuidv7(), 'TX-0000-PLAN' || substr(id::text, 35), id, unit_code,
      'Hội trường', current_date + 9, 'before', '', 'ghi chú', now(), 'planned', 'Trước kỳ họp'
    from bodies where kind = 'council' and unit_code = '42'`);
  await pool.query(`update papers set is_public = true
    where state in ('issued', 'replaced', 'withdrawn') and not is_restricted and issued_at is not null`);
  await pool.query('analyze');
}
