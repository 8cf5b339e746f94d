import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrapUserId } from './unwrap-user-id';

test.each([
  ['tel:+49-170-1234567', '+49-170-1234567', ['address']],
  ['TEL:+49170;ext=5', '+49170', ['address']],
  ['sms:+49170?body=hi', '+49170', ['address']],
  ['mailto:ada%2Bdesk@example.org?subject=x', 'ada+desk@example.org', ['address']],
  ['https://wa.me/4917012345678', '4917012345678', ['address']],
  ['https://api.whatsapp.com/send?phone=4917012345678&text=hi', '4917012345678', ['address']],
  ['https://crm.example/contacts/web-7f3a%20b/', 'web-7f3a b', ['address']],
  ['https://desk.example/#mode=view&userId=customer-42', 'customer-42', ['address']],
  ['"4917012345678"', '4917012345678', ['quotes']],
  ['„4917“', '4917', ['quotes']],
  ['<ada@example.org>', 'ada@example.org', ['quotes']],
  ['ID: 4917', '4917', ['label']],
  ['User-ID = customer-42', 'customer-42', ['label']],
  ['customer no.: 42', '42', ['label']],
  [' "User ID: tel:+4917" ', '+4917', ['quotes', 'label', 'address']],
])('%j is offered as %j', (pasted, userId, wrappings) => {
  expect(unwrapUserId(pasted)).toEqual({ userId, wrappings });
});

test.each([
  '',
  '4917',
  'ID-42',
  'id42',
  'whatsapp:+49170',
  'O"Neil',
  '"',
  '""',
  'tel:',
  'https://',
  'https://crm.example/',
  'a:b',
  'idea: x',
])('%j has nothing around it', (userId) => {
  expect(unwrapUserId(userId)).toBeUndefined();
});

test('what is offered is never blank, is shorter, and has nothing more around it', () => {
  const unit = fc.constantFrom('"', "'", '<', '>', 'ID: ', 'tel:', 'https://a.example/', '?id=', '%20', '%', '7', 'x', ' ');
  const property = fc.property(fc.string({ unit, maxLength: 12 }), (pasted) => {
    const found = unwrapUserId(pasted);
    fc.pre(found !== undefined);
    const { userId = '' } = found ?? {};
    expect(userId).toBe(userId.trim());
    expect(userId.length).toBeGreaterThan(0);
    expect(userId.length).toBeLessThan(pasted.length);
    expect(unwrapUserId(userId)).toBeUndefined();
  });
  fc.assert(property, { numRuns: 500 });
});
