import type * as english from '../en/menu';

export const menuText: typeof english.menuText = {
  operator: 'تم الدخول باسم',
  theme: {
    name: 'المظهر',
    options: { system: 'النظام', light: 'فاتح', dark: 'داكن' },
  },
  language: {
    name: 'اللغة',
    question: {
      title: 'تغيير اللغة؟',
      body: 'لا يستخدم هذا العنوان https، لذلك يُفقد ما كتبته وروابط الصفحة عند إعادة تحميلها. تبقى الروابط النشطة صالحة حتى تنتهي.',
      cancel: 'رجوع',
      confirm: 'تغيير',
    },
  },
  keyboard: 'مساعدة لوحة المفاتيح',
  crm: 'إعداد رابط CRM',
  liveLinks: 'الروابط النشطة',
};

export const crmText: typeof english.crmText = {
  title: 'إعداد رابط CRM',
  body: 'ضع هذا العنوان في نظام CRM. يفتح Sharedesk والنموذج مملوء، ويبقى إنشاء الرابط بيد الموظف.',
  address: 'العنوان',
  placeholder: '{USER_ID}',
  replace: (maxHours, bots) => [
    { part: '{USER_ID}', by: 'معرّف المستخدم الخاص بالعميل، مرمّزًا لعنوان.' },
    { part: 'mode', by: 'view أو takeover أو auto.' },
    { part: 'hours', by: maxHours === 1 ? 'دائمًا 1.' : `عدد صحيح من 1 إلى ${maxHours}.` },
    ...(bots ? [{ part: 'bot', by: `أحد هذه: ${bots}.` }] : []),
  ],
  copy: 'نسخ العنوان',
  copied: 'تم نسخ العنوان.',
  failed: 'لم يسمح هذا المتصفح بالنسخ. حدّد العنوان وانسخه.',
  close: 'إغلاق',
};
