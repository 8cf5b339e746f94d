import { expect, test } from 'vitest';
import { toPath, toSvgFile } from './qr-drawing';

test('each dark run of a row becomes one rectangle', () => {
  const drawing = [
    [false, true, true, false, true],
    [false, false, false, false, false],
    [true, true, true, true, true],
  ];
  expect(toPath(drawing)).toBe('M1 0h2v1h-2zM4 0h1v1h-1zM0 2h5v1h-5z');
});

test('an SVG file is complete: dark on white, and it loads nothing', async () => {
  const svg = await toSvgFile([[true]]).text();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1 1"/);
  expect(svg.indexOf('fill="#fff"')).toBeLessThan(svg.indexOf('M0 0h1v1h-1z'));
  expect(svg.match(/https?:/g)).toHaveLength(1);
});
