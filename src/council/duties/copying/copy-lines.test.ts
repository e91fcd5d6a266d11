import { describe, expect, it } from 'vitest';
import { copyLines } from './copy-lines.ts';
import type { DutyLine, DutyToCopy } from './copy-lines.ts';

const line = (more: Partial<DutyLine> = {}): DutyLine => ({
  code: 'NV-26-00012',
  kind: 'Trả lời kiến nghị cử tri',
  field: 'Giao thông',
  unit: 'Xã Lộc Hà',
  dueOn: '2026-11-20',
  ...more,
});

const copy = (lines: readonly DutyLine[], more: Partial<DutyToCopy> = {}): DutyToCopy => ({
  debtorName: 'Sở Xây dựng',
  creditorName: 'Thường trực HĐND tỉnh',
  today: '2026-11-22',
  lines,
  office: 'Văn phòng',
  phone: '0239 000 0042',
  link: 'https://hdnd.vidu.vn/duties/1',
  ...more,
});

describe('a text for a chat', () => {
  it('says of one duty what, until when, whom to call and where', () => {
    expect(copyLines(copy([line()]))).toBe(
      [
        'Kính gửi Sở Xây dựng,',
        'Đề nghị sớm trả lời Thường trực HĐND tỉnh việc sau:',
        'NV-26-00012: Trả lời kiến nghị cử tri (Giao thông), Xã Lộc Hà; hạn 20/11/2026, quá hạn 2 ngày',
        'Xem và trả lời: https://hdnd.vidu.vn/duties/1',
        'Đầu mối: Văn phòng, 0239 000 0042.',
      ].join('\n'),
    );
  });

  it('does not press where there is time left, and says where no date is set', () => {
    const text = copyLines(
      copy([line({ dueOn: '2026-12-20' }), line({ dueOn: null, field: null })]),
    );
    expect(text).toContain('Đề nghị trả lời Thường trực HĐND tỉnh 2 việc sau:');
    expect(text).toContain('2. NV-26-00012: Trả lời kiến nghị cử tri, Xã Lộc Hà; chưa định hạn');
  });

  it('of many names twenty and counts the rest', () => {
    const many = Array.from({ length: 25 }, () => line());
    const text = copyLines(copy(many, { phone: '', debtorName: null }));
    expect(text).toContain('Kính gửi các cơ quan,');
    expect(text).toContain('Đến ngày 22/11/2026 còn 25 việc đã quá hạn trả lời');
    expect(text).toContain('20. NV-26');
    expect(text).toContain('… và 5 việc khác.');
    expect(text).toContain('Đầu mối: Văn phòng.');
  });
});
