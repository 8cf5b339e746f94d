import { useWatchedPrivacy } from './use-privacy';

/** Masks what is shown when the operator leaves. It draws nothing, and so it stays when another part of the page fails. */
export function PrivacyWatch({ onReturn }: { onReturn: () => void }) {
  useWatchedPrivacy(onReturn);
  return null;
}
