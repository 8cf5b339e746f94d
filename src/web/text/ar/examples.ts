import type * as english from '../en/examples';

export const examplesText: typeof english.examplesText = {
  name: 'جرّب مثالًا',
  ids: {
    '4915112345678': 'عميل',
    'missing-1': 'لا توجد محادثة',
    'sandbox:operator': 'مع موظف',
    'sandbox:requested': 'ينتظر موظفًا',
    'sandbox:slow': 'رد بطيء',
    'sandbox:silent': 'لا رد',
    'sandbox:throttled': 'طلبات كثيرة',
    'sandbox:rejected': 'مرفوض',
    'sandbox:unauthorized': 'لا صلاحية',
    'sandbox:not_allowed': 'غير مسموح',
    'sandbox:broken': 'رابط غير صالح',
    'sandbox:down': 'خارج الخدمة',
  },
};
