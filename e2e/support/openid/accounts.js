/**
 * The people that the provider knows, by user name, which is their `sub` too.
 *
 * @type {Record<string, Record<string, unknown>>}
 */
export const accounts = {
  ada: { name: 'Ada Lovelace', email: 'ada@example.com', groups: ['staff', 'share-operators', 'takeover-operators'] },
  grace: { preferred_username: 'grace.hopper', email: 'grace@example.com', groups: 'staff share-operators' },
  /** As long as a name may be shown, without a place for a line break. */
  longest: { name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100), groups: 'share-operators' },
  hedy: { name: 'Hedy Lamarr', groups: ['share-operators', 'takeover-operators', 'supervisors'] },
  visitor: { name: 'A Visitor', groups: ['staff'] },
};
