import { findUnseen, userIdMaxLength } from '#contract/user-id';

/** Shorter ones are more likely to be half an ID. */
const leastTyped = 4;

/** The user ID that a text names, if it may be one. Several lines are several IDs. */
export function toUserId(typed: string): string | undefined {
  const userId = typed.trim();
  const isOne = userId !== '' && userId !== '.' && userId !== '..' && findUnseen(userId).length === 0;
  return isOne && [...userId].length <= userIdMaxLength ? userId : undefined;
}

/** Whether an ID may be whole although the operator has only paused. */
export const mayBeWhole = (userId: string) => [...userId].length >= leastTyped;
