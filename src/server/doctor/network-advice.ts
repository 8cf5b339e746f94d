/** What an address is for, and where it is set. */
export interface Place {
  /** The setting that names the address. */
  setting: string;
  /** The setting that names the proxy on the way; undefined: none is on the way. */
  proxySetting?: 'HTTPS_PROXY' | 'HTTP_PROXY' | undefined;
}

type Advice = (place: Place) => string;

const advices: [RegExp, Advice][] = [
  [
    /UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|SELF_SIGNED_CERT/,
    () =>
      'An authority that Node.js does not know issued the certificate: set NODE_EXTRA_CA_CERTS to the path of its certificates in PEM, in the environment, not in .env.',
  ],
  [
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    () => 'The certificate is not valid today: check the clock of this machine, or have the certificate renewed.',
  ],
  [/ALTNAME_INVALID/, ({ setting }) => `The certificate is for another host: check the host in ${setting}.`],
  [/EPROTO|ERR_SSL/, ({ setting }) => `What answers there speaks no TLS: check the protocol and port in ${setting}.`],
  [
    /proxy: status 407/,
    ({ proxySetting }) =>
      `The proxy wants another user and password: put them into ${proxySetting}, percent-encoded, as in http://user:password@host:port.`,
  ],
  [
    /proxy: status 403/,
    () => 'The proxy does not allow this host: have it allowed there, or add it to NO_PROXY if it is reached directly.',
  ],
  [/proxy: status/, () => 'The proxy does not reach this host: look at its log, or add the host to NO_PROXY if it is reached directly.'],
  [/proxy: /, ({ proxySetting }) => `The proxy itself is not reached: check ${proxySetting}.`],
  [
    /ENOTFOUND|EAI_AGAIN/,
    ({ setting }) => `Check the host in ${setting} and the DNS of this machine. If only a proxy knows the way out, set HTTPS_PROXY.`,
  ],
];

/** What to do about a connection that fails for this reason, as the server's log words it. */
export function networkAdvice(reason: string, place: Place): string {
  const [, advice] = advices.find(([pattern]) => pattern.test(reason)) ?? [];
  if (advice) return advice(place);
  const way = place.proxySetting
    ? `See that the proxy in ${place.proxySetting} lets this machine out`
    : 'Let this machine out through the firewall, or set HTTPS_PROXY';
  return `Check ${place.setting}. ${way}.`;
}
