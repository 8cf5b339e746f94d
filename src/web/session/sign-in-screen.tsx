import { useEffect, useId, useRef } from 'react';
import type { SignInFailureCode } from '#contract/sign-in-failure';
import { signInFailureText } from '#text/sign-in';
import { tab } from '../tab/this-tab';
import { useKeptArrival } from '../tab/use-kept-arrival';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useHydrated } from '../ui/use-hydrated';
import { goToSignIn } from './go-to-sign-in';

type SignInScreenProps = { failure: SignInFailureCode | undefined; reference: string };

/** What is shown instead of the desk while nobody is signed in, and why a sign-in failed. */
export function SignInScreen({ failure, reference }: SignInScreenProps) {
  const id = useId();
  const hydrated = useHydrated();
  const kept = useKeptArrival();
  const ref = useRef<HTMLButtonElement>(null);
  const { title, body } = failure ? signInFailureText[failure] : text.signIn;
  // For the same account, the provider would only send the same person back.
  const otherFirst = failure === 'not_an_operator';
  // After a sign-out, a stray key must not sign the operator in again.
  const mayWait = failure === 'still_signed_in';

  // So that one key is enough. Before the page is hydrated, the button is disabled and takes no focus.
  useEffect(() => {
    if (hydrated && !mayWait) ref.current?.focus();
  }, [hydrated, mayWait]);

  return (
    <main className="mx-auto max-w-md pt-[8vh] [@media(max-height:30rem)]:pt-2">
      <section aria-labelledby={id} className="grid gap-5 rounded-2xl border border-line bg-surface p-5 sm:p-7">
        <div className="grid gap-2">
          <h1 id={id} className="flex items-start gap-2.5 text-2xl font-semibold tracking-tight text-balance">
            {failure && <Icon name="alert" className="mt-1 size-6 text-danger" />}
            <span>{title}</span>
          </h1>
          {hydrated && !failure && tab.isSignedOut() && (
            <p role="status" className="text-muted">
              {text.signIn.left}
            </p>
          )}
          <p role={failure && 'alert'} className="text-muted">
            {body}
          </p>
          {kept && <p className="text-muted">{text.signIn.kept}</p>}
        </div>
        <div className="grid gap-2">
          <Button ref={ref} look="primary" onClick={() => goToSignIn(otherFirst ? 'login' : undefined)}>
            {otherFirst ? text.signIn.otherAccount : text.signIn.submit}
          </Button>
          <Button look="quiet" onClick={() => goToSignIn(otherFirst ? undefined : 'login')}>
            {otherFirst ? text.signIn.again : text.signIn.otherAccount}
          </Button>
        </div>
        {hydrated && reference && <p className="text-sm text-muted">{text.signIn.reference(reference)}</p>}
      </section>
    </main>
  );
}
