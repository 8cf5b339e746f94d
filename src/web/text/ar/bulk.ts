import type * as english from '../en/bulk';
import { pluralsOf } from '../plural';
import { page } from './page';

const plural = pluralsOf('ar');
const links = (n: number) => plural(n, { one: 'رابط واحد', two: 'رابطين', few: `${n} روابط`, other: `${n} رابطًا` });
const rows = (n: number) => plural(n, { one: 'صف واحد', two: 'صفان', few: `${n} صفوف`, other: `${n} صفًا` });
const conversations = (n: number) => plural(n, { one: 'محادثة واحدة', two: 'محادثتين', few: `${n} محادثات`, other: `${n} محادثة` });
const opened = (n: number) => plural(n, { one: 'عند فتح الرابط', other: 'عند فتح كل الروابط' });

export const bulkText: typeof english.bulkText = {
  file: {
    empty: 'لا توجد صفوف في هذه القائمة.',
    too_long: 'في هذه القائمة أكثر من 5000 صف. أبقِ الصفوف التي تحتاجها.',
    too_big: 'حجم هذا الملف أكبر من 2 ميغابايت. أبقِ الصفوف التي تحتاجها.',
    workbook: 'هذا مصنف جداول. احفظ الورقة بصيغة CSV ثم اختر ذلك الملف.',
    no_text: 'هذا ليس ملفًا نصيًا. احفظ القائمة بصيغة CSV ثم اختر ذلك الملف.',
    unreadable: 'تعذّرت قراءة هذا الملف. اختره من جديد.',
    several: 'هذه عدة ملفات. اختر قائمة واحدة في كل مرة.',
    page_incomplete: 'تعذّر تحميل جزء من هذه الصفحة. تحقّق من الاتصال وأعد المحاولة.',
    close: 'إغلاق',
  },
  columns: {
    title: 'أي عمود يحتوي على معرّفات المستخدمين؟',
    userId: 'معرّف المستخدم',
    note: 'ملاحظة',
    noNote: 'بلا ملاحظة',
    header: 'الصف الأول عناوين',
    column: (n) => `العمود ${n}`,
    look: 'الصفوف الأولى',
    use: 'استخدام هذه القائمة',
    cancel: 'رجوع',
  },
  submit: (n) => (n > 1 ? `إنشاء ${links(n)}` : page.form.submit),
  good: (n) => plural(n, { one: 'صف واحد جاهز', two: 'صفان جاهزان', few: `${n} صفوف جاهزة`, other: `${n} صفًا جاهزًا` }),
  refused: (n) => `${rows(n)} بلا رابط`,
  noneGood: 'لا يوجد صف جاهز. صحّح ما هو مذكور أدناه.',
  commas: {
    apart: 'الفواصل والفواصل المنقوطة تفصل بين معرّفات المستخدمين.',
    whole: 'كل سطر معرّف واحد بفواصله وفواصله المنقوطة.',
    readApart: 'الفصل بينها',
    readWhole: 'كل سطر معرّف واحد',
  },
  line: (line) => `الصف ${line}`,
  liveAlready: (where) => `${where}: يوجد رابط نشط في القائمة بالفعل. وسيُنشأ رابط آخر.`,
  noteCut: (where) => `${where}: لا يُحفظ من الملاحظة إلا أول 120 محرفًا.`,
  duplicate: (firstLine) => `مطابق للصف ${firstLine}. يُنشأ رابط واحد.`,
  tooMany: 'بعد الصف رقم 500. أنشئها لاحقًا.',
  damaged: {
    shortened: 'اختصر جدول بيانات هذا الرقم. نسّق العمود كنص ثم انسخه من جديد.',
    decimal: 'حوّل جدول بيانات هذه القيمة إلى رقم عشري. نسّق العمود كنص ثم انسخه من جديد.',
    cell_error: 'خطأ من جدول البيانات في مكان المعرّف.',
  },
  issues: {
    user_id_missing: () => 'لا يوجد معرّف مستخدم.',
    user_id_too_long: () => 'أطول من 255 محرفًا.',
    user_id_dots: () => 'ليس معرّف مستخدم.',
    user_id_unseen: ({ character, position }) => `المحرف رقم ${position} غير مرئي: ${character}.`,
  },
  rows(lines) {
    const shown = lines.slice(0, 3).join('، ');
    return `${plural(lines.length, { one: 'الصف', two: 'الصفان', other: 'الصفوف' })} ${lines.length > 3 ? `${shown} و${lines.length - 3} غيرها` : shown}`;
  },
  warnings: {
    prefix_mixed: (where) => `${where}: بلا + أو 0 في البداية بخلاف غيرها. ربما أزاله جدول بيانات.`,
    prefix_lost: (where) => `${where}: أرقام بلا رمز الدولة. ربما أزال جدول بيانات + أو 0 من البداية.`,
    digits_lost: (where) => `${where}: الأرقام الأخيرة أصفار. ربما فقدها جدول بيانات.`,
    look_alike: (where) => `${where}: محارف تشبه غيرها. قارن هذه المعرّفات بما في MyLINK.`,
  },
  odd: {
    lookAlikes: 'محارف تشبه غيرها',
    unseen: { found: (where) => `${where}: محارف غير مرئية.`, remove: 'إزالة ما لا يُرى' },
    wrapped: { found: (where) => `${where}: أكثر من المعرّف.`, remove: 'إبقاء المعرّفات وحدها' },
  },
  before: {
    title: (n) => `إنشاء ${links(n)}؟`,
    body: {
      takeover: (n) => `${opened(n)} يترك البوت ${conversations(n)}، كل محادثة إلى أن يعيدها أحد. لا يمكن لأحد إلغاء رابط.`,
      auto: (n) => `${opened(n)} يترك البوت ${conversations(n)}، كل محادثة إلى أن تنتهي صلاحية رابطها. لا يمكن لأحد إلغاء رابط.`,
    },
    lookAlikes: (where) => `${where}: بعض المحارف ليست كما تبدو. بمعرّف آخر يقود الرابط إلى عميل آخر.`,
    cancel: 'رجوع',
    confirm: (n) => `نعم، إنشاء ${links(n)}`,
    takes: (time) => `يستغرق نحو ${time}: عدد الروابط المسموح به في الدقيقة محدود.`,
  },
  run: {
    progress: 'الروابط',
    stop: 'إيقاف',
    state: {
      waiting: 'في الانتظار',
      creating: 'جارٍ الإنشاء…',
      made: 'أُنشئ',
      held: 'لم يُطلب',
      failed: 'فشل',
      mayExist: 'قد يكون موجودًا',
    },
    done: (ended, all) => `${ended} من ${all}`,
    left: (time) => `بقي نحو ${time}`,
    pause: {
      limited: 'طلبات كثيرة. يتابع تلقائيًا.',
      limit: (time) => `طلبات كثيرة. يتابع بعد ${time}.`,
      offline: 'لا يوجد اتصال. يتابع عند عودته.',
      sign_in: 'انتهت الجلسة. سجّل الدخول للمتابعة، ولن يضيع أي صف.',
      gate: 'انتهى تسجيل الدخول الذي يسبق Sharedesk. أعد تحميل الصفحة للمتابعة، ولن يضيع أي صف.',
    },
    reload: 'إعادة التحميل',
    halted: (reason) => `توقّف: فشل صف بعد آخر. ولم يُطلب الباقي. ${reason}`,
    summary: ({ made, failed, mayExist, held }) =>
      [`أُنشئ: ${made}`, failed > 0 && `فشل: ${failed}`, mayExist > 0 && `قد يكون موجودًا: ${mayExist}`, held > 0 && `لم يُطلب: ${held}`]
        .filter(Boolean)
        .join('، '),
    retry: (n) => `إعادة محاولة ${n}`,
    createRest: (n) => `إنشاء الباقي (${n})`,
    edit: (n) => `تعديل ${n}`,
    retryOne: 'إنشاء من جديد',
    retryOneOf: (who) => `إنشاء من جديد: ${who}`,
    retryOneQuestion: {
      title: 'إنشاء رابط آخر؟',
      body: 'قد يكون هناك رابط بالفعل. لم يتلقّه أحد، وستنتهي صلاحيته تلقائيًا.',
      cancel: 'رجوع',
      confirm: 'نعم، إنشاؤه',
    },
    pageLeft: 'غُودرت الصفحة قبل وصول الرد.',
    forget: 'إغلاق',
    forgetQuestion: {
      title: (n) => `إغلاق ${rows(n)} بلا رابط؟`,
      body: 'لن تعرف هذه الصفحة معرّفات المستخدمين بعد ذلك. أما الروابط التي قد تكون موجودة فتنتهي تلقائيًا.',
      cancel: 'إبقاء',
      confirm: 'إغلاق',
    },
  },
};
