import { defineFailures } from '#src/platform/errors.ts';

export const operationsFailure = defineFailures({
  'operations.may_not': {
    vi: 'Trang vận hành dành cho người quản trị và người kiểm tra hệ thống.',
    en: 'This page is for administrators and auditors.',
  },
});
