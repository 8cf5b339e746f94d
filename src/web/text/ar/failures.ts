import type * as english from '../en/failures';
import { isolated } from '../isolated';
import { page } from './page';

const mayExist = 'لم يتلقَّ أحد رابطًا. قد يكون أُنشئ رابط، وستنتهي صلاحيته تلقائيًا.';
const noneMade = 'لم يُنشأ أي رابط.';
const mismatch = 'هذه الصفحة قديمة. دوّن ما كتبته ثم أعد تحميلها.';
const tooBusy = 'طلبات كثيرة.';
const tell = 'إذا استمرت المشكلة فأخبر المسؤول.';

export const failures: typeof english.failures = {
  offline: () => 'لا يوجد اتصال، لذلك لم يُرسل شيء.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `لم يستجب Sharedesk. تحقّق من الاتصال. ${mayExist}`,
  unexpected_answer: () => `أرسل Sharedesk ردًا لا تعرفه هذه الصفحة. أعد تحميلها ثم حاول من جديد. ${mayExist}`,
  gate_closed: (fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () => 'يرسل متصفحك عددًا كبيرًا جدًا من ملفات تعريف الارتباط. دوّن ما كتبته، واحذف ملفات هذا الموقع، ثم أعد تحميل الصفحة.',
  server_unavailable: (fate) => `لا يمكن الوصول إلى Sharedesk. ${tell} ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'انتهت الجلسة. سجّل الدخول للمتابعة.',
  not_allowed: () => `${noneMade} لا يُسمح لك بإنشاء هذا الرابط. اختر وضعًا أو بوتًا آخر، أو اسأل المسؤول.`,
  cross_site_request: () => `${noneMade} افتح Sharedesk من عنوانه المعتاد. إذا كان هذا هو العنوان فأخبر المسؤول.`,
  conversation_not_found: () => 'لا توجد محادثة بهذا المعرّف. قارنه بالمعرّف في MyLINK.',
  invalid_request: () => 'لم يُقبل الطلب. صحّح ما هو محدَّد.',
  upstream_rejected: () => 'رفض MyLINK الطلب. تحقّق من معرّف المستخدم. إذا كان صحيحًا فاسأل المسؤول هل البوت منشور على قناة الويب.',
  rate_limited: () => tooBusy,
  outcome_unknown: () => `أُرسلت هذه النقرة مرتين. ${mayExist} أنشئ رابطًا آخر إذا احتجت إليه.`,
  upstream_unauthorized: () => `${noneMade} لا يقبل MyLINK بيانات اعتماد Sharedesk: أخبر المسؤول.`,
  upstream_invalid_response: (fate) => `لم يُرجع MyLINK رابطًا صالحًا. ${tell} ${fate}`,
  upstream_unavailable: (fate) => `لا يمكن الوصول إلى MyLINK. حاول من جديد بعد دقيقة. ${fate}`,
  audit_unavailable: () => `${noneMade} تعذّر تسجيل العملية. حاول من جديد بعد دقيقة. ${tell}`,
  upstream_timeout: (fate) => `لم يستجب MyLINK في الوقت المحدد. ${fate}`,
  internal_error: (fate) => `حدث خطأ في Sharedesk. ${tell} ${fate}`,
};

export const failureText: typeof english.failureText = {
  mayExist,
  noneMade,
  tooBusy,
  wait: (time) => `حاول من جديد بعد ${time}.`,
  retryIn: (seconds) => `${page.session.retry} (${seconds})`,
  reference: (requestId) => `المرجع: ${isolated(requestId)}`,
  copyReference: 'نسخ المرجع',
};
