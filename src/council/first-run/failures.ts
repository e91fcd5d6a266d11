import { defineFailures } from '#src/platform/errors.ts';

export const firstRunFailure = defineFailures({
  'first_run.done': {
    vi: 'Hệ thống đã được thiết lập. Hãy đăng nhập.',
    en: 'The system has already been set up. Sign in.',
  },
  'first_run.no_council': {
    vi: 'Chọn một tỉnh, thành phố, xã, phường hoặc đặc khu hiện hành.',
    en: 'Choose a province or commune in force.',
  },
});
