import type * as english from '../en/selection';
import { pluralsOf } from '../plural';

const plural = pluralsOf('ar');
const links = (n: number) => plural(n, { one: 'رابط واحد', two: 'رابطين', few: `${n} روابط`, other: `${n} رابطًا` });

export const selectionText: typeof english.selectionText = {
  missing: { failed: 'تعذّر تحميل جزء من هذه الصفحة. تحقّق من الاتصال وأعد المحاولة.', retry: 'إعادة المحاولة' },
  previews: (n) =>
    `${plural(n, { one: 'رابط واحد يتولّى المحادثة عند فتحه', two: 'رابطان يتولّيان المحادثة عند فتحهما', few: `${n} روابط تتولّى المحادثة عند فتحها`, other: `${n} رابطًا تتولّى المحادثة عند فتحها` })}، ومعاينات الدردشة تفتح الروابط. انتبه أين تلصقها.`,
  bar: {
    name: 'الروابط المحدَّدة',
    count: (n, hidden, ended) =>
      [`المحدَّد: ${n}`, hidden > 0 && `غير المعروض: ${hidden}`, ended > 0 && `المنتهي: ${ended}`].filter(Boolean).join(' · '),
    copyList: 'نسخ القائمة',
    copyMessage: 'نسخ كرسالة',
    print: 'طباعة ورقة QR',
    handOver: 'تسليم المناوبة',
    who: 'من هم؟',
    export: 'تصدير',
    clear: 'إلغاء التحديد',
    copyFailed: 'لم يسمح هذا المتصفح بالنسخ. صدّر الروابط بدلًا من ذلك.',
  },
  export: {
    title: (n) => `تصدير ${links(n)}`,
    body: 'كل من يحصل على ملف فيه روابط يمكنه استخدامها حتى تنتهي. يحتوي كلا الملفين على معرّفات المستخدمين والملاحظات كاملة.',
    withoutLinks: 'بلا روابط',
    withLinks: 'مع الروابط',
    cancel: 'رجوع',
    fileName: 'sharedesk-links.csv',
    fileNameWithLinks: 'sharedesk-links-secret.csv',
  },
  sheet: {
    title: 'طباعة ورقة QR',
    caution: 'كل من يمسح رمزًا يمكنه استخدام رابطه حتى ينتهي.',
    paper: 'الورق',
    papers: { a4: 'A4', letter: 'Letter' },
    perPage: 'عدد الرموز في الصفحة',
    summary: (codes, pages) =>
      `${plural(codes, { one: 'رمز واحد', two: 'رمزان', few: `${codes} رموز`, other: `${codes} رمزًا` })} في ${plural(pages, { one: 'صفحة واحدة', two: 'صفحتين', few: `${pages} صفحات`, other: `${pages} صفحة` })}`,
    tooLong: (n) =>
      plural(n, {
        one: 'رابط واحد أطول من أن يتسع له رمز QR، لذلك استُبعد.',
        two: 'رابطان أطول من أن يتسع لهما رمز QR، لذلك استُبعدا.',
        few: `${n} روابط أطول من أن يتسع لها رمز QR، لذلك استُبعدت.`,
        other: `${n} رابطًا أطول من أن يتسع لها رمز QR، لذلك استُبعدت.`,
      }),
    close: 'إغلاق',
    print: 'طباعة',
  },
  handOver: {
    title: (n) => `تسليم ${links(n)}`,
    body: 'تتسلّم المناوبة التالية كل رابط نشط مع وضعه وملاحظته أو نهاية معرّف المستخدم ووقت انتهائه. كل من لديه أحدها يمكنه استخدامه.',
    copy: 'نسخ الرسالة',
    copied: 'تم نسخ الرسالة.',
    copyFailed: 'لم يسمح هذا المتصفح بالنسخ. اطبع الورقة بدلًا من ذلك.',
    close: 'إغلاق',
  },
};
