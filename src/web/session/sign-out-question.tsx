import { sessionText } from '#text/session';
import { Question } from '../ui/question';

type SignOutQuestionProps = { onConfirm: () => void; onCancel: () => void };

/** Asks before a sign-out that would lose links that still work. */
export function SignOutQuestion(props: SignOutQuestionProps) {
  return <Question role="dialog" look="danger" words={sessionText.signOutQuestion} {...props} />;
}
