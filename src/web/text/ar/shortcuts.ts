import type * as english from '../en/shortcuts';

export const shortcutsText: typeof english.shortcutsText = {
  title: 'اختصارات لوحة المفاتيح',
  create: 'إنشاء رابط',
  copy: 'نسخ الرابط',
  qr: 'عرض رمز QR أو إغلاقه',
  another: 'رابط جديد: إفراغ النموذج',
  hours: 'اختيار مدة صلاحية الرابط',
  move: 'التنقل بين روابط علامة التبويب هذه',
  act: 'في القائمة: نسخ الرابط، أو عرض رمز QR إذا كان يتولّى المحادثة',
  select: 'في القائمة: تحديد صفوف',
  selectAll: 'في القائمة: تحديد جميع الصفوف',
  find: 'البحث عن رابط',
  help: 'عرض هذه القائمة',
  single: 'تعمل المفاتيح المفردة عندما لا يُكتب شيء',
  close: 'إغلاق',
};
