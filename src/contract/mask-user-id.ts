/**
 * Enough of a user ID to recognise one that is known, too little to learn one; its length is hidden too.
 *
 * @param hidden stands for what is left out. The log has stars there: a line that is ASCII costs half.
 */
export function maskUserId(userId: string, hidden = '••••'): string {
  // Characters, not UTF-16 units: four emoji are eight of those. Sixteen units are eight characters at least.
  if (userId.length < 16 && [...userId].length < 8) return hidden;
  return `${[...userId.slice(0, 4)].slice(0, 2).join('')}${hidden}${[...userId.slice(-4)].slice(-2).join('')}`;
}
