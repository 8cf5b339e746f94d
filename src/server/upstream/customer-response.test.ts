import { describe, expect, test } from 'vitest';
import { conversationOf, dataOf, variablesOf } from './customer-response';

const names = ['first_name', 'bot_channel'];

describe('the variables', () => {
  test('are those that were asked for, and nothing else', () => {
    expect(variablesOf({ first_name: 'Ada', user_email: 'ada@example.com', bot_channel: 'whatsapp' }, names)).toEqual({
      exists: true,
      fields: { first_name: 'Ada', bot_channel: 'whatsapp' },
      idDiffers: false,
    });
  });

  test.each([
    ['a number', 42, '42'],
    ['white space', ' Ada\r\n\t Lovelace ', 'Ada Lovelace'],
    ['characters that cannot be seen', '\u202eAda\u200b\u0007\ud800', 'Ada'],
    ['200 characters', '😀'.repeat(250), '😀'.repeat(200)],
    ['markup, which is text', '<b>Ada</b>', '<b>Ada</b>'],
  ])('keep %s as one line', (_, value, text) => {
    expect(variablesOf({ first_name: value }, names).fields).toEqual({ first_name: text });
  });

  test.each([[''], [' \u200b '], [null], [true], [['Ada']], [{ name: 'Ada' }]])('leave out %j', (value) => {
    expect(variablesOf({ first_name: value }, names)).toEqual({ exists: false, fields: {}, idDiffers: false });
  });

  test.each([[null], ['Ada'], [[{ first_name: 'Ada' }]], [7]])('cannot be read from %j', (body) => {
    expect(variablesOf(body, names).exists).toBe(false);
  });

  test('take no member of the object’s own kind for a variable', () => {
    expect(variablesOf({}, ['constructor', '__proto__', 'toString'])).toEqual({ exists: false, fields: {}, idDiffers: false });
  });
});

describe('the data of an older node', () => {
  const body = { Id: 'c-1', UserId: 'ada', Variables: [{ Name: 'first_name', Value: 'Ada' }, null], Tags: ['vip'] };

  test('hold the variables in a list', () => {
    expect(dataOf(body, names, 'ada')).toEqual({ exists: true, fields: { first_name: 'Ada' }, idDiffers: false });
  });

  test('tell an ID that is another of the same conversation', () => {
    expect(dataOf(body, names, 'c-1').idDiffers).toBe(true);
    expect(dataOf({ Variables: [] }, names, 'c-1').idDiffers).toBe(false);
  });
});

describe('who answers', () => {
  const entry = (type: unknown, date?: string) => ({ Id: '1', Source: 0, ControlType: type, ...(date && { Date: date }) });

  test.each([
    [0, 'bot'],
    [1, 'requested'],
    [2, 'operator'],
    [3, null],
    ['2', null],
    [undefined, null],
  ])('is read from ControlType %j as %s', (type, control) => {
    expect(conversationOf([entry(type)])).toEqual({ exists: true, control });
  });

  test('is what the latest entry says, in whatever order they come', () => {
    const early = entry(0, '2025-03-14T12:00:00Z');
    const late = entry(2, '2025-03-14T12:01:00Z');
    expect(conversationOf([early, late]).control).toBe('operator');
    expect(conversationOf([late, early]).control).toBe('operator');
    expect(conversationOf([entry(2), entry(0)]).control).toBe('bot');
  });

  test.each([[[]], [{}], [null], ['text']])('is not known from %j', (body) => {
    expect(conversationOf(body)).toEqual({ exists: false, control: null });
  });
});
