import { reasonMaxLength } from '#contract/draft';
import type * as english from '../en/issues';

export const issueText: typeof english.issueText = {
  mode_unknown: () => 'اختر وضعًا.',
  user_id_missing: () => 'أدخل معرّف المستخدم الخاص بالعميل.',
  user_id_too_long: () => 'لا يزيد معرّف المستخدم على 255 محرفًا. تحقّق من أنك لصقت المعرّف وحده.',
  user_id_dots: () => 'هذا ليس معرّف مستخدم.',
  user_id_unseen: ({ character, position }) => `المحرف رقم ${position} غير مرئي: ${character}. أزله أدناه أو اكتب المعرّف.`,
  hours_missing: ({ maxHours }) => `أدخل عدد الساعات، من 1 إلى ${maxHours}.`,
  hours_not_whole: ({ maxHours }) => `أدخل ساعات كاملة من 1 إلى ${maxHours}، بالأرقام فقط.`,
  hours_out_of_range: ({ maxHours }) => `أدخل من 1 إلى ${maxHours} من الساعات.`,
  field_unused: () => 'هذا الحقل غير مستخدم هنا.',
  bot_missing: () => 'اختر بوتًا.',
  bot_unknown: () => 'لا يمكنك استخدام هذا البوت هنا. اختر بوتًا آخر أو أدخل معرّف مستخدم آخر.',
  reason_missing: () => 'أدخل السبب، مثل رقم التذكرة.',
  reason_too_long: () => `لا يزيد السبب على ${reasonMaxLength} محرفًا.`,
  reason_unseen: ({ character, position }) => `المحرف رقم ${position} غير مرئي: ${character}. اكتب السبب من جديد.`,
};
