import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { sessionText } from '#text/session';
import { usePrivacy } from '../privacy/use-privacy';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { goToSignIn } from './go-to-sign-in';

/** Covers the desk after the session has ended. Only a sign-in removes it, since it is not known who sits here now. */
export function SessionEnded() {
  const { masked, mask } = usePrivacy();
  const [round, setRound] = useState(0);
  const hide = useEffectEvent(mask);
  useEffect(() => {
    hide();
  }, []);
  // A link that was being made may arrive after it, and would show itself. Before the page is painted, it is hidden.
  useLayoutEffect(() => {
    if (!masked) hide();
  }, [masked]);

  return (
    <DialogFrame
      // Esc, pressed twice, closes any dialog. A new key opens it again.
      key={round}
      title={sessionText.ended.title}
      body={tab.canSeal() ? sessionText.ended.body : sessionText.ended.bodyUnsealed}
      onCancel={(event) => event.preventDefault()}
      onClose={() => setRound(round + 1)}
      className="backdrop:[backdrop-filter:blur(24px)]"
    >
      <div className="mt-6 flex flex-col gap-2 sm:flex-row-reverse">
        <Button look="primary" data-autofocus onClick={() => goToSignIn()}>
          {text.signIn.again}
        </Button>
        <Button onClick={() => goToSignIn('login')}>{text.signIn.otherAccount}</Button>
      </div>
    </DialogFrame>
  );
}
