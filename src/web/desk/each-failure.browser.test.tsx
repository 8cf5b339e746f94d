import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { problemSchema } from '#contract/problem';
import { problem } from '../testing/fake-server';
import { desk, openDesk } from '../testing/open-desk';

// The other two have tests of their own: one is explained at its field, and the other ends the session.
const codes = problemSchema.shape.code.options.filter((code) => code !== 'conversation_not_found' && code !== 'unauthenticated');

/** The words that explain each error. A new error does not compile without them. */
const words: Record<(typeof codes)[number], RegExp> = {
  invalid_json: /out of date.*reload/,
  not_found: /out of date.*reload/,
  method_not_allowed: /out of date.*reload/,
  payload_too_large: /out of date.*reload/,
  unsupported_media_type: /out of date.*reload/,
  cross_site_request: /Open Sharedesk at its usual address/,
  not_allowed: /You may not make this link/,
  outcome_unknown: /sent twice.*One may exist/,
  invalid_request: /not accepted\. Correct what is marked/,
  upstream_rejected: /MyLINK refused this\. Check the user ID/,
  rate_limited: /Too busy/,
  internal_error: /Sharedesk failed/,
  upstream_unauthorized: /does not accept Sharedesk’s credentials.*tell your administrator/,
  upstream_invalid_response: /no usable link/,
  upstream_unavailable: /MyLINK cannot be reached/,
  audit_unavailable: /No link was made\. It could not be recorded/,
  upstream_timeout: /did not answer in time/,
};

test('every error of a click is explained below the form, with a reference, and nothing typed is lost', async () => {
  const { server } = openDesk();
  const ask = async (answer: Response) => {
    server.answerNextWith(() => answer);
    await desk.create.click();
  };
  await desk.userId.fill('4917012345678');
  await desk.hours.fill('5');
  for (const code of codes) {
    await ask(problem(code, { requestId: `request-${code}` }));
    await expect.element(page.getByText(`Reference: request-${code}`, { exact: true })).toBeVisible();
    await expect.element(desk.alert).toHaveTextContent(words[code]);
    await expect.element(desk.alert).toHaveFocus();
    await expect.element(desk.create).toHaveAttribute('aria-busy', 'false');
  }
  await ask(Response.json({ code: 'a_code_of_tomorrow' }, { status: 500, headers: { 'Content-Type': 'application/problem+json' } }));
  await expect.element(desk.alert).toHaveTextContent(/an answer this page does not know/);
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(desk.hours).toHaveValue('5');
});

test('a rule that the server has tightened is explained at its field', async () => {
  const { server } = openDesk();
  const tooLong = problem('invalid_request', { errors: [{ field: 'hours', message: 'At most 4 hours.' }] });
  server.answerNextWith(() => tooLong);
  await desk.userId.fill('4917012345678');
  await desk.hours.fill('8');
  await desk.create.click();
  await expect.element(desk.hours).toHaveAccessibleDescription(/At most 4 hours/);
  await expect.element(desk.hours).toHaveValue('8');
});
