import type * as english from '../en/confirm';
import { isolated } from '../isolated';

export const confirmText: typeof english.confirmText = {
  title: { takeover: 'إنشاء رابط يتولّى المحادثة؟', auto: 'إنشاء رابط يتولّى المحادثة ثم يعيدها؟' },
  body: (mode, userId, duration) => {
    const end = { takeover: 'إلى أن يعيد أحدٌ المحادثة إليه', auto: 'إلى أن تنتهي صلاحية الرابط' }[mode];
    return `مدة الصلاحية: ${duration}. من يفتح الرابط خلالها يتولّى المحادثة مع ${isolated(userId)}. ويتوقف البوت ${end}. لا يمكن إلغاء الرابط.`;
  },
  lookAlikes: {
    title: 'هل هذا هو معرّف المستخدم الصحيح؟',
    body: (userId) => `بعض محارف ${isolated(userId)} ليست كما تبدو. بمعرّف آخر يقود الرابط إلى عميل آخر.`,
  },
  bot: (title) => `البوت: ${title}`,
  cancel: 'رجوع',
  confirm: 'نعم، إنشاء الرابط',
  fromLink: 'نظام CRM هو من ملأ هذا النموذج، لذلك يُطرح هذا السؤال دائمًا.',
  asksNoMore: 'لم تعد علامة التبويب هذه تسأل قبل تولّي المحادثة.',
  askAgain: 'السؤال من جديد',
  noMore: 'عدم السؤال مجددًا في علامة التبويب هذه',
};
