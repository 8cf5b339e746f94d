import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error';

/** Loaded only for a user ID that may be odd. */
const idHintsQuery = {
  queryKey: ['id-hints'],
  queryFn: async () => (await import('./id-hint-parts')).idHintParts,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

/** Nearly every user ID is a number, a GUID, a mailbox or a short name, and there is nothing to say about it. */
const isPlain = (userId: string) => /^\s*[\w@.+-]*\s*$/.test(userId);
/** Several user IDs have a list of their own, which says what is odd about each. */
const isSeveral = (userId: string) => /[\r\n]/.test(userId.trim());

/** The component that says what is odd about a user ID, once it is loaded; undefined: there is nothing to say. */
export function useIdHints(userId: string) {
  const mayBeOdd = !isPlain(userId) && !isSeveral(userId);
  const { data } = useQuery({ ...idHintsQuery, enabled: mayBeOdd });
  return mayBeOdd ? data?.IdHints : undefined;
}

/** @returns a function that names the characters of a user ID that look like others; it throws an ApiError `page_incomplete`. */
export function useLookAlikeWords() {
  const queryClient = useQueryClient();
  return async (userId: string): Promise<string | undefined> => {
    if (isPlain(userId)) return undefined;
    const hints = await queryClient.ensureQueryData(idHintsQuery).catch(() => {
      throw new ApiError('page_incomplete');
    });
    return hints.lookAlikeWords(userId);
  };
}
