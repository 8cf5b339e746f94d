import { IdHints } from './id-hints';
import { lookAlikeWords } from './look-alike-words';

/** What an odd user ID needs. It is one file, apart from the other lazy parts, because most desks never need it. */
export const idHintParts = { IdHints, lookAlikeWords };
