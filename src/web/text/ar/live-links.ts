import type * as english from '../en/live-links';
import { isolated } from '../isolated';
import { pluralsOf } from '../plural';

const plural = pluralsOf('ar');
const links = (n: number) =>
  plural(n, { zero: 'لا روابط', one: 'رابط واحد', two: 'رابطان', few: `${n} روابط`, many: `${n} رابطًا`, other: `${n} رابط` });

export const liveLinksText: typeof english.liveLinksText = {
  title: 'الروابط النشطة',
  back: 'العودة إلى Sharedesk',
  refresh: 'تحديث',
  asOf: (time) => `آخر تحديث: ${time}`,
  loading: 'جارٍ تحميل الروابط…',
  refused: {
    title: 'الروابط النشطة للمشرفين فقط',
    body: 'لا يحق لحسابك رؤية روابط الآخرين. إن احتجت إلى ذلك فاسأل المسؤول.',
  },
  filter: {
    name: 'تصفية',
    operator: 'الموظف',
    operatorHint: 'الاسم أو المعرّف',
    mode: 'الوضع',
    bot: 'البوت',
    ends: 'الانتهاء',
    userId: 'معرّف المستخدم',
    all: 'الكل',
    anyTime: 'في أي وقت',
    within: (hours) => `خلال ${hours}`,
    show: 'عرض',
    clear: 'إزالة التصفية',
    only: (customer) => `معرّف المستخدم ${customer} فقط`,
    anyCustomer: 'عرض كل معرّفات المستخدمين',
  },
  columns: { ends: 'ينتهي', mode: 'الوضع', bot: 'البوت', operator: 'الموظف', made: 'أُنشئ', requestId: 'معرّف الطلب' },
  left: (time) => `بعد ${time}`,
  ended: 'منتهٍ',
  copyRequestId: (requestId) => `نسخ معرّف الطلب ${isolated(requestId)}`,
  copied: 'تم النسخ',
  copyFailed: 'لم يسمح هذا المتصفح بالنسخ. حدّد معرّف الطلب وانسخه.',
  count: links,
  countSoFar: (n) => `${links(n)} حتى الآن`,
  more: 'تحميل المزيد',
  none: 'لا يوجد رابط نشط الآن.',
  noneFound: 'لا يوجد رابط نشط مطابق للتصفية.',
  noneYet: 'لا يوجد رابط نشط مطابق حتى الآن. حمّل المزيد لمتابعة البحث.',
  hours: {
    title: (n) => `الروابط المنشأة في آخر 24 ساعة: ${n}`,
    table: 'الروابط المنشأة في كل ساعة',
    hour: 'الساعة',
    links: 'الروابط',
  },
  csv: {
    name: 'تصدير CSV',
    fileName: 'sharedesk-live-links.csv',
    header: ['ينتهي', 'الوضع', 'الموظف', 'معرّف الموظف', 'أُنشئ', 'معرّف الطلب'],
    bot: 'البوت',
    reading: (n) => `الروابط المقروءة: ${n}…`,
    saved: (n) => `الروابط المحفوظة: ${n}.`,
    cut: (n) => `حُفظت الروابط الأولى فقط، وعددها ${n}. ضيّق التصفية للحصول على البقية.`,
  },
  failures: {
    offline: 'أنت غير متصل بالشبكة، ولا يمكن تحديث القائمة.',
    storeDown: 'المخزن المشترك لا يستجيب الآن. حاول من جديد بعد دقيقة.',
    tooBusy: 'طلبات كثيرة. حاول من جديد بعد دقيقة.',
    noSuchId: 'لا يمكن أن يكون هذا موظفًا أو معرّف مستخدم. تحقّق مما كتبته.',
    failed: 'تعذّرت قراءة الروابط. أبلغ المسؤول إذا استمر ذلك.',
    retry: 'إعادة المحاولة',
  },
};
