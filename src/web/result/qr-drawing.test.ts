import { expect, test } from 'vitest';
import { encodeQr } from './encode-qr';
import { toPath, toSvgFile } from './qr-drawing';

test('dark runs of a row become one rectangle each', () => {
  const drawing = [
    [false, true, true, false, true],
    [false, false, false, false, false],
    [true, true, true, true, true],
  ];
  expect(toPath(drawing)).toBe('M1 0h2v1h-2zM4 0h1v1h-1zM0 2h5v1h-5z');
});

test('the code is as small as its link allows, with a quiet zone of four modules', () => {
  const modulesOf = (version: number) => 17 + 4 * version + 2 * 4;
  expect(encodeQr('https://a.example/12345678')).toHaveLength(modulesOf(2));
  expect(encodeQr(`https://a.example/${'x'.repeat(195)}`)).toHaveLength(modulesOf(10));
  const modules = encodeQr('https://a.example/12345678') ?? [];
  expect([...modules.slice(0, 4), ...modules.slice(-4)].flat()).not.toContain(true);
  expect(modules.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)])).not.toContain(true);
});

test('a link that no code can hold gets none', () => {
  expect(encodeQr('x'.repeat(2332))).toBeUndefined();
});

test('an SVG file stands alone: white below, dark above, nothing from elsewhere', async () => {
  const svg = await toSvgFile([[true]]).text();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1 1"/);
  expect(svg.indexOf('fill="#fff"')).toBeLessThan(svg.indexOf('M0 0h1v1h-1z'));
  expect(svg.match(/https?:/g)).toHaveLength(1);
});
