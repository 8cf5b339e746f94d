import type * as english from '../en/look-alikes';
import { isolated } from '../isolated';
import { pluralsOf } from '../plural';

const plural = pluralsOf('ar');

export const lookAlikeText: typeof english.lookAlikeText = {
  kinds: {
    Cyrillic: 'سيريلي',
    Greek: 'يوناني',
    Armenian: 'أرمني',
    Cherokee: 'شيروكي',
    variant: 'شكل خاص',
    sign: 'علامة خاصة',
    digit: 'رقم من كتابة أخرى',
  },
  named: (named, more) =>
    `${named.join('؛ ')}${more > 0 ? `؛ و${plural(more, { one: 'محرف آخر', two: 'محرفان آخران', few: `${more} محارف أخرى`, other: `${more} محرفًا آخر` })}` : ''}`,
  warning: (named) => `ليس كما يبدو: ${named}. قارنه بالمعرّف في MyLINK.`,
  character: (character, position, number, kind, plain) =>
    `المحرف رقم ${position}، ${character}، هو ${number}، ${kind}${plain === undefined ? '' : `، وليس ${plain}`}`,
  space: (position, name) => `المحرف رقم ${position} هو ${name}`,
  takePlain: (userId) => `استخدام ${isolated(userId)} العادي`,
};
