import type * as english from '../en/outputs';
import { pluralsOf } from '../plural';

const plural = pluralsOf('ar');
const chats = (n: number) =>
  plural(n, {
    one: 'محادثة جارية مع عميل',
    two: 'محادثتين جاريتين مع عملاء',
    few: `${n} محادثات جارية مع عملاء`,
    other: `${n} محادثة جارية مع عملاء`,
  });

export const outputsText: typeof english.outputsText = {
  csv: {
    header: ['الوضع', 'معرّف المستخدم', 'الساعات', 'أُنشئ', 'ينتهي', 'الحالة', 'ملاحظة'],
    bot: 'البوت',
    reason: 'السبب',
    link: 'الرابط',
    live: 'نشط',
    ended: 'منتهٍ',
  },
  message: {
    title: {
      view: (n) => `يُرجى متابعة ${chats(n)}`,
      takeover: (n) => `يُرجى تولّي ${chats(n)}`,
      auto: (n) => `يُرجى لبعض الوقت تولّي ${chats(n)}`,
    },
    allows: {
      view: 'تتيح لك قراءة المحادثات، ويستمر البوت في الرد.',
      takeover: 'بمجرد فتح أحدها تتولّى محادثته من البوت. لا تفتحه إلا عندما تكون جاهزًا.',
      auto: 'بمجرد فتح أحدها تتولّى محادثته من البوت، ويعود البوت إلى الرد عند انتهاء صلاحية الرابط. لا تفتحه إلا عندما تكون جاهزًا.',
    },
    end: (end) => `حتى ${end}`,
    discretion: 'يُرجى عدم إعادة إرسالها: كل من لديه أحدها يمكنه استخدامه.',
    handOver: (n) => `تسليم المناوبة: ${plural(n, { one: 'رابط واحد', two: 'رابطان', few: `${n} روابط`, other: `${n} رابطًا` })}`,
  },
  sheet: { until: (end) => `حتى ${end}` },
};
