import { defineFailures } from '#src/platform/errors.ts';

export const tenantFailure = defineFailures({
  'tenants.no_unit': {
    vi: 'Không có đơn vị hành chính này trong danh mục.',
    en: 'There is no such administrative unit.',
  },
  'tenants.not_a_predecessor': {
    vi: 'Danh mục không ghi “{from}” là đơn vị trước đây của địa bàn này.',
    en: 'The list does not name “{from}” as a predecessor of this unit.',
  },
  'tenants.already_confirmed': {
    vi: 'Việc kế thừa từ “{from}” đã được xác nhận trước đó.',
    en: 'The succession from “{from}” is already confirmed.',
  },
  'tenants.may_not_confirm': {
    vi: 'Chỉ văn phòng hoặc quản trị của đơn vị được xác nhận việc kế thừa địa bàn.',
    en: 'Only the office or an administrator may confirm a succession.',
  },
});
