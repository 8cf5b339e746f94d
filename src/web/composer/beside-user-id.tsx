import { lazy, type RefObject } from 'react';
import { useSession } from '../api/session-query';
import { WhereLookedUp } from '../customer/where-looked-up';
import { chosenBot } from './chosen-bot';
import { SandboxExamples } from './sandbox-examples';

const CustomerLine = lazy(async () => ({ default: (await import('../customer/customer-line')).CustomerLine }));

type BesideUserIdProps = {
  /** What the form holds of the bot. */
  bot: string;
  /** What stands in the field. */
  typed: string;
  /** False while it stands as an address filled it in. */
  isTyped: boolean;
  form: RefObject<HTMLFormElement | null>;
  /** Gets the user ID of an example. */
  onPick: (userId: string) => void;
};

/** What stands beside the label of the user ID. */
export function BesideUserId({ bot, typed, isTyped, form, onPick }: BesideUserIdProps) {
  const { bots } = useSession().data;
  return (
    <>
      <WhereLookedUp>
        <CustomerLine bot={chosenBot(bot, bots)} typed={typed} isTyped={isTyped} form={form} />
      </WhereLookedUp>
      <SandboxExamples onPick={onPick} />
    </>
  );
}
