import { lookup } from 'node:dns/promises';
import { codeOf } from '../audit/audit-file';
import { isLoopback } from '../config/loopback';
import { type Proxies, proxyFor } from '../config/proxies';
import { refusedByProxy } from '../http/proxy-failure';
import { type Finding, failed, ok, skipped, warning } from './finding';
import { networkAdvice, type Place } from './network-advice';
import type { Answer, UpstreamAccess } from './upstream-access';

const mostAddresses = 3;

/** Looks up the host that this machine connects to: the proxy's where one is on the way, because the proxy looks up the upstream's. */
export async function checkName(apiUrl: string, proxies: Proxies, place: Place): Promise<Finding> {
  const proxy = proxyFor(apiUrl, proxies);
  const host = new URL(proxy?.origin ?? apiUrl).hostname.replace(/^\[|\]$/g, '');
  try {
    const found = await lookup(host, { all: true });
    const addresses = found.slice(0, mostAddresses).map(({ address }) => address);
    return ok('upstream-name', `${proxy ? 'The proxy ' : ''}${host} has the address ${addresses.join(', ')}.`);
  } catch (error) {
    const code = codeOf(error);
    const todo = networkAdvice(proxy ? `proxy: ${code}` : code, place);
    return failed('upstream-name', `${proxy ? 'The proxy ' : ''}${host} has no address (${code}).`, todo);
  }
}

/** Connects to the upstream, and sends a request that needs no credentials. Any response of the upstream's own is good. */
export async function checkConnection(apiUrl: string, { place, ping }: UpstreamAccess): Promise<{ finding: Finding; answer: Answer }> {
  const answer = await ping();
  return { answer, finding: connectionFinding(new URL(apiUrl), answer, place) };
}

function connectionFinding({ host, hostname, protocol }: URL, answer: Answer, place: Place): Finding {
  const by = place.proxySetting ? ` through the proxy in ${place.proxySetting}` : '';
  const failure = 'failure' in answer ? answer.failure : proxyRefusal(answer.statusCode);
  if (failure !== undefined)
    return failed('upstream-connection', `There is no connection to ${host}${by} (${failure}).`, networkAdvice(failure, place));
  if (protocol === 'https:') return ok('upstream-connection', `${host} answers${by}, and its certificate is trusted.`);
  if (isLoopback(hostname)) return ok('upstream-connection', `${host} answers, without TLS on this machine.`);
  const text = `${host} answers${by}, but without TLS: anyone on the way can read the token and the links.`;
  return warning('upstream-connection', text, 'Set CONNECT_API_URL to an https address.');
}

const proxyRefusal = (status: number) => (status === 407 ? refusedByProxy(status).reason : undefined);

/** The most by which a provider's clock may differ from ours, in sign-in/discover.ts too. */
const toleratedS = 30;
const gravelyWrongS = 300;

/** Compares our clock with the `Date` of the upstream's response (RFC 9110, 6.6.1). @param nowMs when the response was here. */
export function checkClock(answer: Answer, nowMs: number): Finding {
  const date = 'failure' in answer ? undefined : answer.headers.date;
  const atMs = Date.parse(date ?? '');
  if (Number.isNaN(atMs)) return skipped('upstream-clock', 'The upstream does not say what time it is.');
  const aheadS = Math.round((nowMs - atMs) / 1000);
  const offS = Math.abs(aheadS);
  if (offS <= toleratedS) return ok('upstream-clock', `This machine and the upstream agree about the time within ${toleratedS} seconds.`);
  const text = `The clock of this machine is ${offS} seconds ${aheadS > 0 ? 'ahead of' : 'behind'} that of the upstream, so the ends of links are shown wrong, and sign-ins may fail.`;
  const todo = 'Let NTP set the clock of this machine (timedatectl set-ntp true).';
  return offS > gravelyWrongS ? failed('upstream-clock', text, todo) : warning('upstream-clock', text, todo);
}
