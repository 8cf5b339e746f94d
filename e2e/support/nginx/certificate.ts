import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const request =
  '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=sharedesk-test -addext subjectAltName=IP:127.0.0.1';

/** Makes a certificate for 127.0.0.1 and its key: fullchain.pem and privkey.pem. @returns the certificate, which is self-signed. */
export function makeCertificate(openssl: string, folder: string): string {
  const certificate = join(folder, 'fullchain.pem');
  const out = ['-keyout', join(folder, 'privkey.pem'), '-out', certificate];
  execFileSync(openssl, ['req', ...request.split(' '), ...out], { stdio: 'pipe' });
  return readFileSync(certificate, 'utf8');
}
