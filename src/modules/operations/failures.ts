import { defineFailures } from '#src/platform/errors.ts';

export const operationsFailure = defineFailures({
  'operations.may_not': {
    vi: 'Trang vận hành dành cho người quản trị toàn hệ thống.',
    en: 'This page is for the administrator of the installation.',
  },
});
