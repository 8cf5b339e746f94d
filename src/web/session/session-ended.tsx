import { useEffect, useEffectEvent, useId, useState } from 'react';
import { usePrivacy } from '../privacy/use-privacy';
import { sessionText } from '../text/en/session';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { goToSignIn } from './go-to-sign-in';

/** Stands over the desk after the session has ended. It does not go away but by a sign-in: nobody knows who sits here now. */
export function SessionEnded() {
  const id = useId();
  const { mask } = usePrivacy();
  const [round, setRound] = useState(0);
  const hide = useEffectEvent(mask);
  useEffect(() => {
    hide();
  }, []);

  return (
    <Modal
      // Esc, pressed twice, closes any dialog: then it opens again.
      key={round}
      aria-labelledby={id}
      aria-describedby={`${id}-body`}
      onCancel={(event) => event.preventDefault()}
      onClose={() => setRound(round + 1)}
      className="m-auto w-[min(28rem,calc(100%-2rem))] rounded-xl border border-line bg-surface p-6 text-ink shadow-xl backdrop:bg-black/50 backdrop:backdrop-blur-xl"
    >
      <h2 id={id} className="text-lg font-semibold text-balance">
        {sessionText.ended.title}
      </h2>
      <p id={`${id}-body`} className="mt-2 text-muted">
        {sessionText.ended.body}
      </p>
      <div className="mt-6 flex flex-col gap-2 sm:flex-row-reverse">
        <Button look="primary" data-autofocus onClick={() => goToSignIn()}>
          {text.signIn.again}
        </Button>
        <Button onClick={() => goToSignIn('login')}>{text.signIn.otherAccount}</Button>
      </div>
    </Modal>
  );
}
