export type Encoding = 'br' | 'gzip' | 'identity';

/** The best available encoding that a client takes (RFC 9110, 12.5.3); `q=0` means that it does not take it. */
export function chooseEncoding(acceptEncoding: string, available: Partial<Record<Encoding, unknown>>): Encoding {
  const weights = new Map(acceptEncoding.split(',').map(weightOf));
  const taken = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find((name) => available[name] && taken(name)) ?? 'identity';
}

function weightOf(entry: string): [string, number] {
  const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight)];
}
