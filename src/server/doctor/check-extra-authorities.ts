import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeOf } from '../audit/audit-file';
import { type Finding, failed, ok } from './finding';

const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Reads the certificates in NODE_EXTRA_CA_CERTS. Node reads them before anything of ours runs, and goes on without them where it cannot.
 *
 * @param path as it was before `.env` was read.
 */
export function checkExtraAuthorities(path: string | undefined): Finding[] {
  if (!path) return [];
  try {
    const certificates = (readFileSync(path, 'utf8').match(pem) ?? []).map((text) => new X509Certificate(text));
    if (certificates.length > 0) return [ok('extra-authorities', `NODE_EXTRA_CA_CERTS adds ${certificates.length} of your own.`)];
    const todo = 'It must hold lines such as -----BEGIN CERTIFICATE-----: convert it with openssl x509 -inform der.';
    return [failed('extra-authorities', 'NODE_EXTRA_CA_CERTS names a file without a certificate in PEM.', todo)];
  } catch (error) {
    const text = `NODE_EXTRA_CA_CERTS names a file whose certificates cannot be read (${codeOf(error)}).`;
    return [failed('extra-authorities', text, 'Name a file in PEM that this user may read.')];
  }
}
