/**
 * Everything the page needs comes from our own origin, and no string may become code (CSP 3, Trusted Types).
 *
 * @param scriptHashes of the scripts that stand in the page itself, as `'sha256-…'`.
 */
export const contentSecurityPolicy = (scriptHashes: readonly string[]) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** All that is not named keeps its default: for our own page alone. */
const unneeded = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** On every answer that is data: it may load nothing at all. The kilobyte that a page needs would cost a tenth of an API call. */
export const dataSecurityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** On every page, and on what it is made of. */
export const pageSecurityHeaders = {
  ...dataSecurityHeaders,
  'Content-Security-Policy': contentSecurityPolicy([]),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': unneeded.map((name) => `${name}=()`).join(', '),
};

/** Where the browser speaks https with us, it shall never speak anything else (RFC 6797). For this host alone: others are not ours to decide on. */
export const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000' };
