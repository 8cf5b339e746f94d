/** Enough of a user ID to tell two customers apart, too little to name one; its length is hidden too. */
export function maskUserId(userId: string) {
  const characters = [...userId];
  if (characters.length < 8) return '••••';
  return `${characters.slice(0, 2).join('')}••••${characters.slice(-2).join('')}`;
}
