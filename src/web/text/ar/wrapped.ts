import type * as english from '../en/wrapped';
import { isolated } from '../isolated';

export const wrappedText: typeof english.wrappedText = {
  wrappings: { quotes: 'علامات اقتباس', label: 'تسمية', address: 'عنوان' },
  warning: (wrappings) => `هل هذا أكثر من المعرّف؟ يحيط به: ${wrappings.join('، ')}.`,
  use: (userId) => `استخدام ${isolated(userId)} فقط`,
};
