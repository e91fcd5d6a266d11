export const callingTerms = `
-- How long before it a meeting of the Standing Committee is called: for councils made before this rule
-- was shipped. Not confirmed, so that it only proposes until the Standing Committee has read it.
insert into deadline_rules (tenant_id, id, council_id, code, trigger_vi, trigger_en, amount, unit,
  rolls_forward, basis, trust, valid_from, note)
select c.tenant_id, gen_random_uuid(), c.id, 'MEETING.CONVENE',
  'Gửi giấy mời họp Thường trực HĐND, Ban trước ngày họp',
  'Invitations to a meeting of the Standing Committee or a committee leave before it',
  -3, 'working', false, 'Thông lệ trong quy chế làm việc của Thường trực HĐND', 'unverified',
  '2026-03-01', 'Theo quy chế làm việc của từng HĐND; xác nhận hoặc sửa số ngày trước khi dùng.'
from bodies c
where c.kind = 'council' and not exists (select from deadline_rules r
  where r.tenant_id = c.tenant_id and r.council_id = c.id and r.code = 'MEETING.CONVENE');
`;
