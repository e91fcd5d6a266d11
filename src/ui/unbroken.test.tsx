import { expect, it } from 'vitest';
import { CheckboxGroup, renderFragment, Unbroken } from './index.ts';

it('keeps codes and numbers whole and leaves other words alone', () => {
  expect(
    renderFragment(<Unbroken text="2 việc (NV-6BMX-8ZJ12, …), 12/TB-HĐND, thứ năm-sáu" />),
  ).toBe(
    '2 việc (<span class="unbroken">NV-6BMX-8ZJ12</span>, …), ' +
      '<span class="unbroken">12/TB-HĐND</span>, thứ năm-sáu',
  );
});

it('in what stands below a choice', () => {
  const option = { value: 'a', label: 'Việc', detail: 'quá hạn (NV-6BMX-8ZJ12)' };
  const html = renderFragment(<CheckboxGroup name="chosen" label="Chọn" options={[option]} />);
  expect(html).toContain('(<span class="unbroken">NV-6BMX-8ZJ12</span>)');
});
