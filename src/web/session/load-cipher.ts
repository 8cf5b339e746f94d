import { loadRules } from '../api/load-rules';
import type { LoadCipher } from '../tab/seal';

/** It is there already when the server's first response is: the response was read with the same file. */
export const loadCipher: LoadCipher = async (subtle, keys) => (await loadRules()).createCipher(subtle, keys);
