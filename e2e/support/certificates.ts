import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';

/** Makes an authority of its own in `folder`, and a certificate for these hosts that it vouches for. */
export function issueCertificate(openssl: string, folder: string, hosts: readonly string[]) {
  const inFolder = (name: string) => join(folder, name);
  const [authority, authorityKey, key, certificate] = ['ca.pem', 'ca-key.pem', 'key.pem', 'certificate.pem'].map(inFolder);
  const make = (line: string, ...more: (string | undefined)[]) =>
    execFileSync(openssl, [...line.split(' '), ...more.filter((word) => word !== undefined)], { stdio: 'pipe' });

  make(`req -x509 ${newKey} -days 1 -subj /CN=authority-of-a-test -keyout ${authorityKey} -out ${authority}`);
  const extensions = inFolder('extensions');
  writeFileSync(extensions, `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}\n`);
  const request = inFolder('request.pem');
  make(`req ${newKey} -subj /CN=service-of-a-test -keyout ${key} -out ${request}`);
  make(
    `x509 -req -days 1 -in ${request} -CA ${authority} -CAkey ${authorityKey} -CAcreateserial -extfile ${extensions} -out ${certificate}`,
  );
  return { authority: inFolder('ca.pem'), key: readFileSync(inFolder('key.pem')), cert: readFileSync(inFolder('certificate.pem')) };
}
