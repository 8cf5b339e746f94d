import type * as english from '../en/session';

export const sessionText: typeof english.sessionText = {
  ended: {
    title: 'انتهت الجلسة. سجّل الدخول للمتابعة.',
    body: 'ما كتبته وروابطك محفوظة لك هنا. وأي شخص آخر يسجّل الدخول يبدأ من صفحة فارغة.',
    bodyUnsealed: 'لا يستخدم هذا العنوان https، لذلك لا يمكن حفظ ما كتبته ولا روابطك. تبقى الروابط النشطة صالحة حتى تنتهي.',
  },
  signOutQuestion: {
    title: 'تسجيل الخروج ونسيان الروابط النشطة؟',
    body: 'تبقى الروابط النشطة صالحة حتى تنتهي، لكن Sharedesk لن يعرضها بعد تسجيل الخروج.',
    cancel: 'البقاء مسجّلًا',
    confirm: 'تسجيل الخروج',
  },
};
