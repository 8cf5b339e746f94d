import type * as english from '../en/clock';

const meaning = 'الأوقات في هذه الصفحة صحيحة.';

export const clockText: typeof english.clockText = {
  ahead: (by) => `ساعة هذا الحاسوب متقدّمة بمقدار ${by}. ${meaning}`,
  behind: (by) => `ساعة هذا الحاسوب متأخّرة بمقدار ${by}. ${meaning}`,
};
