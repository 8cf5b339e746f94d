import { queryOptions, useQuery } from '@tanstack/react-query';

/** The encoder, fetched when a link is about to be made, not with the page. */
export const qrEncoderQuery = queryOptions({
  queryKey: ['qr-encoder'],
  queryFn: async () => (await import('./encode-qr')).encodeQr,
});

type Qr = { state: 'loading' } | { state: 'failed'; retry: () => void } | { state: 'too_long' } | { state: 'drawn'; modules: boolean[][] };

export function useQr(content: string): Qr {
  const encoder = useQuery(qrEncoderQuery);
  if (encoder.isPending || encoder.isFetching) return { state: 'loading' };
  if (encoder.isError) return { state: 'failed', retry: encoder.refetch };
  try {
    return { state: 'drawn', modules: encoder.data(content) };
  } catch {
    return { state: 'too_long' };
  }
}
