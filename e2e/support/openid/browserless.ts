import type { APIRequestContext, APIResponse } from '@playwright/test';

/**
 * What a browser is to a server: cookies, redirects and forms, which are followed one by one, so that a test can change an address on its way.
 * As in a browser, cookies belong to a host, whatever its port: a desk at another port of it gets them too.
 *
 * @param context whose cookies these are; a page's own signs its browser in, quicker than by hand.
 * @param address of the desk.
 */
export function browserless(context: APIRequestContext, address: string) {
  const get = (path: string) => context.get(new URL(path, address).href, { maxRedirects: 0 });
  const post = (path: string, options?: Parameters<typeof context.post>[1]) =>
    context.post(new URL(path, address).href, { ...options, maxRedirects: 0 });

  /** To the provider, as far as the desk sends a browser: the address there. */
  async function begin(query = ''): Promise<URL> {
    return new URL(locationOf(await get(`/auth/login${query}`)));
  }

  /** Through the provider, saying yes to what it asks. @returns where it sends the browser back to. */
  async function passProvider(start: URL, user = ''): Promise<URL> {
    for (let url = start; ; ) {
      const asked = await get(url.href);
      const answer = asked.status() === 200 ? await submit(asked, { user, logout: 'yes' }) : asked;
      url = new URL(locationOf(answer), url);
      if (url.origin !== start.origin) return url;
    }
  }

  /** Sends the form that the page holds, with its hidden fields. */
  async function submit(page: APIResponse, given: Record<string, string>): Promise<APIResponse> {
    const html = await page.text();
    const [, action = ''] = / action="([^"]+)"/.exec(html) ?? [];
    const hidden = Array.from(html.matchAll(/ type="hidden" name="([^"]+)" value="([^"]+)"/g), ([, name, value]) => [name, value]);
    return post(new URL(action, page.url()).href, { form: { ...Object.fromEntries(hidden), ...given } });
  }

  return {
    get,
    post,
    begin,
    passProvider,
    /** The whole way, to the desk's answer at its end. */
    async signIn(user = 'ada', query = ''): Promise<APIResponse> {
      const callback = await passProvider(await begin(query), user);
      return get(callback.href);
    },
    readSession: async () => (await get('/api/session')).json(),
    createLink: (userId = '4917012345678') => post('/api/share-links', { data: { mode: 'view', userId, hours: 1 } }),
    /** What it would send to the desk, by name. */
    async cookies(): Promise<Record<string, string>> {
      const { cookies } = await context.storageState();
      const { hostname } = new URL(address);
      return Object.fromEntries(cookies.filter(({ domain }) => domain === hostname).map(({ name, value }) => [name, value]));
    },
  };
}

export type Browserless = ReturnType<typeof browserless>;

export function locationOf(response: APIResponse): string {
  const { location } = response.headers();
  if (!location) throw new Error(`${response.status()} without a way on: ${response.url()}`);
  return location;
}

/** The `Set-Cookie` lines. */
export const cookiesSetBy = (response: APIResponse) =>
  response
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => value);
