import type { APIRequestContext, APIResponse } from '@playwright/test';

/**
 * A browser as the server sees it: cookies, redirects and forms. They are followed one by one, so that a test can change an address.
 * As in a browser, cookies belong to a host, whatever its port, so a desk at another port gets them too.
 *
 * @param context owns the cookies. With a page's own context its browser is signed in, which is quicker than by hand.
 * @param address of the desk.
 */
export function browserless(context: APIRequestContext, address: string) {
  const get = (path: string) => context.get(new URL(path, address).href, { maxRedirects: 0 });
  const post = (path: string, options?: Parameters<typeof context.post>[1]) =>
    context.post(new URL(path, address).href, { ...options, maxRedirects: 0 });

  /** Begins a sign-in. @returns the provider's address, to which the desk sends the browser. */
  async function begin(query = ''): Promise<URL> {
    return new URL(locationOf(await get(`/auth/login${query}`)));
  }

  /** Answers yes to all that the provider asks. @returns the address to which it sends the browser back. */
  async function passProvider(start: URL, user = ''): Promise<URL> {
    for (let url = start; ; ) {
      const asked = await get(url.href);
      const answer = asked.status() === 200 ? await submit(asked, { user, logout: 'yes' }) : asked;
      url = new URL(locationOf(answer), url);
      if (url.origin !== start.origin) return url;
    }
  }

  /** Sends the form on the page with its hidden fields. */
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
    /** The whole sign-in. @returns the desk's last answer. */
    async signIn(user = 'ada', query = ''): Promise<APIResponse> {
      const callback = await passProvider(await begin(query), user);
      return get(callback.href);
    },
    readSession: async () => (await get('/api/session')).json(),
    createLink: (userId = '4917012345678') => post('/api/share-links', { data: { mode: 'view', userId, hours: 1 } }),
    /** The cookies that it would send to the desk, by name. */
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
