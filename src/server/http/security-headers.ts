/**
 * Everything the page needs comes from our own origin, and no string may become code (CSP 3, Trusted Types).
 *
 * @param scriptHashes hashes of the page's inline scripts, as `'sha256-…'`.
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

/** The features that the page does without. Every other one keeps its default, which allows it to our own page only. */
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

/** On every response that is data, which may load nothing. The kilobyte of headers that a page needs would cost a tenth of an API call. */
export const dataSecurityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** On every page and its parts. */
export const pageSecurityHeaders = {
  ...dataSecurityHeaders,
  'Content-Security-Policy': contentSecurityPolicy([]),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': unneeded.map((name) => `${name}=()`).join(', '),
};

/** A browser that reaches us by https must always do so (RFC 6797). For this host only, because its subdomains are not ours to decide on. */
export const httpsOnly = { 'Strict-Transport-Security': 'max-age=31536000' };
