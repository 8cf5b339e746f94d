import type * as english from '../en/document';
import { page } from './page';

export const documentText: typeof english.documentText = {
  liveLinksTitle: 'الروابط النشطة – Sharedesk',
  description: 'مشاركة محادثة جارية مع روبوت الدردشة مع زميل.',
  noScript: 'يحتاج Sharedesk إلى JavaScript. اسمح به لهذا العنوان ثم أعد تحميل الصفحة.',
  notLoaded: 'تعذّر تحميل Sharedesk كاملًا، لذلك لم يُرسل شيء. تحقّق من الاتصال ودوّن ما كتبته، ثم أعد تحميل الصفحة.',
  busy: page.result.busy,
};
