import { describe, expect, test } from 'vitest';
import { holdsClaim, isClaimed, isLeftOut, toPerson } from './operator-claims';

const parse = (json: string): Record<string, unknown> => JSON.parse(json);

describe('the required claim', () => {
  test.each<[boolean, string, unknown, string]>([
    [true, 'the same text', 'share-operators', 'share-operators'],
    [true, 'the same text with spaces', 'share operators', 'share operators'],
    [true, 'a list of words that holds it', 'staff share-operators', 'share-operators'],
    [true, 'an array that holds it', ['staff', 'share-operators'], 'share-operators'],
    [true, 'an array that holds a text with spaces', ['staff', 'share operators'], 'share operators'],
    [true, 'a number', 7, '7'],
    [true, 'true', true, 'true'],
    [true, 'false, if that is required', false, 'false'],
    [false, 'another text', 'staff', 'share-operators'],
    [false, 'another case', 'Share-Operators', 'share-operators'],
    [false, 'a longer text that begins with it', 'share-operators-of-old', 'share-operators'],
    [false, 'a longer text that ends with it', 'no-share-operators', 'share-operators'],
    [false, 'two words of a list that together are the value', 'a share operators b', 'share operators'],
    [false, 'words separated by commas', 'staff,share-operators', 'share-operators'],
    [false, 'an array of arrays', [['share-operators']], 'share-operators'],
    [false, 'an array of a list of words', ['staff share-operators'], 'share-operators'],
    [false, 'an empty array', [], 'share-operators'],
    [false, 'an empty text', '', 'share-operators'],
    [false, 'null', null, 'null'],
    [true, 'an object with a member of that name', { 'share-operators': { '4711': 'example.org' } }, 'share-operators'],
    [false, 'an object whose member of that name is false', { 'share-operators': false }, 'share-operators'],
    [false, 'an object whose member of that name is null', { 'share-operators': null }, 'share-operators'],
    [false, 'an object that holds it as a value', { role: 'share-operators' }, 'share-operators'],
    [false, 'an object, if a member of every object is required', {}, 'toString'],
    [false, 'an object whose own text equals the value', { toString: 'share-operators' }, '[object Object]'],
    [false, 'true, if a text is required', true, 'share-operators'],
  ])('is held (%s) by %s', (holds, _, claim, value) => {
    expect(holdsClaim({ groups: claim }, { name: 'groups', value })).toBe(holds);
  });

  test.each<[boolean, string, object]>([
    [true, 'realm_access.roles', { realm_access: { roles: ['staff', 'operators'] } }],
    [true, 'resource_access.share.desk.roles', { resource_access: { 'share.desk': { roles: ['operators'] } } }],
    [true, 'https://example.com/roles', { 'https://example.com/roles': 'operators' }],
    [true, 'urn:zitadel:iam:org:project:roles', { 'urn:zitadel:iam:org:project:roles': { operators: { '1': 'a.example' } } }],
    [false, 'realm_access.roles', { 'realm_access.roles': 'staff', realm_access: { roles: 'operators' } }],
    [false, 'realm_access.roles', { realm_access: ['operators'], roles: ['operators'] }],
    [false, 'realm_access.roles', { realm_access: 'operators' }],
    [false, 'roles', { realm_access: { roles: ['operators'] } }],
    [false, 'realm_access.', { realm_access: { roles: ['operators'] } }],
    [false, 'realm_access.constructor.name', { realm_access: {} }],
  ])('is found (%s) by the name %s in %j', (holds, name, claims) => {
    expect(holdsClaim({ ...claims }, { name, value: 'operators' })).toBe(holds);
  });

  test.each<[boolean, string, object]>([
    [true, 'groups', { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://graph.example' } } }],
    [true, 'groups', { hasgroups: true }],
    [true, 'groups', { hasgroups: 'true' }],
    [false, 'roles', { hasgroups: true }],
    [false, 'roles', { _claim_names: { groups: 'src1' } }],
    [false, 'groups', { _claim_names: 'groups' }],
    [false, 'groups', {}],
  ])('was left out (%s) where %s is required, by %j', (isOut, name, claims) => {
    expect(isLeftOut({ ...claims }, { name, value: 'operators' })).toBe(isOut);
  });

  test('is missing if the provider does not send it', () => {
    expect(isClaimed({}, { name: 'groups', value: 'x' })).toBe(false);
    expect(holdsClaim({}, { name: 'groups', value: 'undefined' })).toBe(false);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is not read from the members that every object has, such as %s',
    (name) => {
      const required = { name, value: 'share-operators' };
      expect(isClaimed({}, required)).toBe(false);
      expect(holdsClaim({}, required)).toBe(false);
      expect(holdsClaim(parse('{"__proto__":{"groups":"share-operators"}}'), { name: 'groups', value: 'share-operators' })).toBe(false);
      expect(holdsClaim(parse(`{"${name}":"share-operators"}`), required)).toBe(true);
    },
  );
});

describe('the operator’s name is', () => {
  const nameOf = (claims: Record<string, unknown>) => toPerson({ sub: 'sub-1', ...claims }).name;
  const all = { name: 'Ada Lovelace', preferred_username: 'ada', email: 'ada@example.com' };

  test.each([
    ['Ada Lovelace', all],
    ['ada', { ...all, name: undefined }],
    ['ada@example.com', { email: all.email }],
    ['sub-1', {}],
    ['ada', { ...all, name: '' }],
    ['ada', { ...all, name: ' \t\n\u200b' }],
    ['ada', { ...all, name: '\u3164\u2800\ufe0f\u034f' }],
    ['ada', { ...all, name: null }],
    ['ada', { ...all, name: 7 }],
    ['ada', { ...all, name: ['Ada'] }],
    ['ada@example.com', { ...all, name: {}, preferred_username: true }],
    ['Operator', { sub: '   ' }],
  ])('%s for %o', (name, claims) => {
    expect(nameOf(claims)).toBe(name);
  });

  test.each([
    ['white space at the ends', '  Ada \u00a0', 'Ada'],
    ['line breaks', 'Ada\r\nLovelace\u2028\u2029', 'AdaLovelace'],
    ['control characters', 'A\u0000d\u001b[31ma\u007f\u0085', 'Ad[31ma'],
    ['characters that reverse the direction', '\u202eecalevoL\u202c \u2066Ada\u2069\u200f\u061c', 'ecalevoL Ada'],
    ['invisible characters', 'A\u200bd\u200da\ufeff\u00ad\u2060', 'Ada'],
    ['invisible tags', 'Ada\u{e0041}\u{e007f}', 'Ada'],
    ['half a character', 'Ada\ud83d', 'Ada'],
  ])('cleared of %s', (_, name, shown) => {
    expect(nameOf({ name })).toBe(shown);
  });

  test.each([
    ['Łukasz Żółć', 'Łukasz Żółć'],
    ['أدا لوفليس', 'أدا لوفليس'],
    [`O'Brien <b>"&\\`, `O'Brien <b>"&\\`],
    ['エイダ・ラブレス 😀', 'エイダ・ラブレス 😀'],
  ])('%s, unchanged', (name, shown) => {
    expect(nameOf({ name })).toBe(shown);
  });

  test('at most a hundred characters long, of any number of bytes', () => {
    expect(nameOf({ name: 'x'.repeat(101) })).toBe('x'.repeat(100));
    expect(nameOf({ name: '😀'.repeat(101) })).toBe('😀'.repeat(100));
    expect(nameOf({ name: `${'\u200b'.repeat(200)}Ada` })).toBe('Ada');
  });
});

describe('the sub of a person', () => {
  test.each(['1', 'x'.repeat(255), 'auth0|62~!@#$%^&*()', 'a b'])('is kept unchanged: %s', (sub) => {
    expect(toPerson({ sub, name: 'Ada' })).toEqual({ sub, name: 'Ada' });
  });

  test.each([
    ['empty', ''],
    ['too long', 'x'.repeat(256)],
    ['not ASCII', 'ädä'],
    ['with a control character', 'sub\n1'],
    ['with DEL', 'sub\u007f'],
    ['a number', 7],
    ['null', null],
    ['missing', undefined],
    ['an array', ['sub-1']],
  ])('is refused: %s', (_, sub) => {
    expect(() => toPerson({ sub, name: 'Ada' })).toThrow(expect.objectContaining({ code: 'sign_in_failed', reason: 'unusable sub' }));
  });
});
