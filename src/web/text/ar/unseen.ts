import type * as english from '../en/unseen';
import { pluralsOf } from '../plural';

const plural = pluralsOf('ar');

export const unseenText: typeof english.unseenText = {
  warning: (named, more) =>
    `غير مرئية ولا تُرسل أبدًا: ${named.join('؛ ')}${more > 0 ? `؛ و${plural(more, { one: 'محرف آخر', two: 'محرفان آخران', few: `${more} محارف أخرى`, other: `${more} محرفًا آخر` })}` : ''}.`,
  character: (position, character) => `المحرف رقم ${position}، ${character}`,
  remove: 'إزالة ما لا يُرى',
};
