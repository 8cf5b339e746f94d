import { describe, expect, test } from 'vitest';
import { createHostCheck, shareHostOf } from './share-hosts';

describe('an entry', () => {
  test.each([
    ['Share.Example.COM', 'share.example.com'],
    ['share.example.com.', 'share.example.com'],
    ['share.example.com:08443', 'share.example.com:8443'],
    ['*.Example.com', '*.example.com'],
    ['*.example.com:8443', '*.example.com:8443'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['127.0.0.1:80', '127.0.0.1:80'],
    ['[::1]:8080', '[::1]:8080'],
    ['localhost', 'localhost'],
  ])('%s is %s', (entry, host) => expect(shareHostOf(entry)).toBe(host));

  test.each([
    '',
    '*',
    '*.',
    '.',
    '..',
    '*..',
    'a b',
    'https://a.example',
    'a.example/',
    'a.example/path',
    'a.example?q',
    'u@a.example',
    'a.example:',
    'a.example:0',
    'a.example:65536',
    'a.example:https',
    'a.*.example',
    '*a.example',
    '*.*.example',
    '*.127.0.0.1',
    '*.[::1]',
    '::1',
    '[::1',
    'a%2eexample',
    'a\\example',
    'a\0.example',
  ])('%j is not valid', (entry) => expect(shareHostOf(entry)).toBeUndefined());
});

describe('a URL', () => {
  const isAllowed = createHostCheck([
    'good.example',
    'port.example:8443',
    'tls.example:443',
    '*.wide.example',
    'xn--bcher-kva.example',
    '[::1]',
  ]);

  test.each([
    'https://good.example/c',
    'http://good.example:9999/c',
    'https://GOOD.Example./c',
    'https://g%6fod.example/c',
    'https://port.example:8443/c',
    'https://tls.example/c',
    'http://tls.example:443/c',
    'https://a.wide.example/c',
    'https://a.b.wide.example:8443/c',
    'https://bücher.example/c',
    'https://B\u00dcCHER.example/c',
    'https://xn--bcher-kva.example/c',
    'https://[0:0::1]:8080/c',
  ])('%s is allowed', (url) => expect(isAllowed(new URL(url))).toBe(true));

  test.each([
    'https://evil.example/',
    'https://good.example@evil.example/',
    'https://good.example:x@evil.example/',
    'https://evil.example/@good.example',
    'https://evil.example#@good.example/',
    'https://evil.example?good.example',
    'https://good.example.evil.example/',
    'https://evilgood.example/',
    'https://www.good.example/',
    'https://good.example../',
    'https://good\u0435.example/',
    'https://port.example/',
    'https://port.example:443/',
    'http://tls.example/',
    'https://wide.example/',
    'https://evilwide.example/',
    'https://a.wide.example.evil.example/',
    'https://bucher.example/',
    'https://[::2]/',
  ])('%s is not allowed', (url) => expect(isAllowed(new URL(url))).toBe(false));
});
