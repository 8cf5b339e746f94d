import { queryOptions, useQuery } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import { type Session, sessionSchema } from '#contract/session';
import type { ApiError } from '../api/api-error';
import { get } from '../api/http';

export const sessionQuery = queryOptions<Session, ApiError>({ queryKey: ['session'], queryFn: () => get(paths.session, sessionSchema) });

export function useSession() {
  return useQuery(sessionQuery);
}
