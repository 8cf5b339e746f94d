import { lazy, type RefObject } from 'react';
import { WhereLookedUp } from '../customer/where-looked-up';
import { SandboxExamples } from './sandbox-examples';

const CustomerLine = lazy(async () => ({ default: (await import('../customer/customer-line')).CustomerLine }));

type BesideUserIdProps = {
  /** What stands in the field. */
  typed: string;
  /** False while it stands as an address filled it in. */
  isTyped: boolean;
  form: RefObject<HTMLFormElement | null>;
  /** Gets the user ID of an example. */
  onPick: (userId: string) => void;
};

/** What stands beside the label of the user ID. */
export function BesideUserId({ typed, isTyped, form, onPick }: BesideUserIdProps) {
  return (
    <>
      <WhereLookedUp>
        <CustomerLine typed={typed} isTyped={isTyped} form={form} />
      </WhereLookedUp>
      <SandboxExamples onPick={onPick} />
    </>
  );
}
