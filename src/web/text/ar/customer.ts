import type * as english from '../en/customer';

export const customerText: typeof english.customerText = {
  control: { bot: 'البوت يرد', requested: 'طلب موظفًا', operator: 'تولّى موظف المحادثة' },
  missing: 'لا توجد محادثة بهذا المعرّف',
  untold: 'لا يمكن معرفة صاحبه الآن',
  unnamed: 'معروف بلا اسم',
  idDiffers: 'ليس معرّف المستخدم، بل معرّف آخر لهذا العميل',
  several: {
    title: 'من هم؟',
    progress: (n, all) => (n < all ? `جارٍ الاستعلام: ${n} من ${all}…` : `اكتمل الاستعلام: ${all}`),
    close: 'إغلاق',
  },
  takenOver: 'تولّى موظف هذه المحادثة بالفعل.',
};
