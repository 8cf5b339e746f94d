import type * as english from '../en/customer-links';

export const customerLinksText: typeof english.customerLinksText = {
  live: (mode, by, end) => {
    const link = { takeover: 'رابط لتولّي المحادثة', auto: 'رابط بإعادة تلقائية' }[mode];
    return `${link} لهذا العميل${by && ` (${by})`} نشط حتى ${end}.`;
  },
  more: (n) => `روابط نشطة أخرى: ${n}.`,
  other: (by, end) => `رابط آخر لتولّي هذه المحادثة${by && ` (${by})`} نشط حتى ${end}.`,
  rows: (n, all, by) => `الصفوف التي لها رابط نشط لتولّي المحادثة: ${n} من ${all}${by && ` (${by})`}.`,
  madeBy: (who) => `من أنشأه: ${who}`,
  you: 'أنت',
  another: 'موظف آخر',
  moreMakers: (n) => `وآخرون: ${n}`,
  separator: '، ',
  none: 'لا يُعرف رابط آخر لتولّي المحادثة لهذا العميل.',
  noneRows: 'لا تُعرف روابط لتولّي المحادثة لهذه الصفوف.',
  untold: 'لا يمكن الآن معرفة ما إذا كان لهذا العميل رابط نشط آخر.',
  untoldRows: 'لا يمكن الآن معرفة ما إذا كانت لكل هذه الصفوف روابط نشطة.',
};
