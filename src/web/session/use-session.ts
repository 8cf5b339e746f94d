import { useQuery } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import { type Session, sessionSchema } from '#contract/session';
import type { ApiError } from '../api/api-error';
import { get } from '../api/http';

export const sessionKey = ['session'];

export function useSession() {
  return useQuery<Session, ApiError>({ queryKey: sessionKey, queryFn: () => get(paths.session, sessionSchema) });
}
