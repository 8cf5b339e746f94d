import type * as english from '../en/prefill';

export const prefillText: typeof english.prefillText = {
  faults: {
    unreadable: 'أعطى رابط CRM هذه القيمة بصيغة لا يمكن قراءتها. أدخلها هنا.',
    repeated: 'أعطى رابط CRM هذه القيمة أكثر من مرة. تحقّق منها.',
    unknown_mode: 'طلب رابط CRM وضعًا غير موجود. اختر وضعًا.',
    unknown_part: 'تضمّن رابط CRM شيئًا لا يعرفه Sharedesk. تحقّق من النموذج.',
  },
  filled: 'مُلئ من رابط في نظام CRM. تحقّق منه قبل إنشاء الرابط.',
  kept: 'ما كتبته ما زال هنا. أرسل نظام CRM بيانات أخرى.',
  typedBefore: 'ما كتبته سابقًا محفوظ.',
  putBackTyped: 'استعادة ما كتبته',
  useLink: 'استخدام بيانات CRM',
  question: {
    title: 'استبدال ما كتبته؟',
    body: (details) => `أرسل نظام CRM: ${details}. يمكنك التراجع بعد ذلك.`,
    cancel: 'إبقاء ما كتبته',
    confirm: 'استبدال',
  },
  nothingReadable: 'لا شيء قابل للقراءة',
};
