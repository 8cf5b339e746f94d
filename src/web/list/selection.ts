/** Which links are selected, by their IDs. */
export type Selection = {
  ids: ReadonlySet<number>;
  /** Where the next range begins. */
  anchorId: number | undefined;
  /** What was selected before the range that begins at the anchor. */
  before: ReadonlySet<number>;
};

const noIds: ReadonlySet<number> = new Set();

export const nothingSelected: Selection = { ids: noIds, anchorId: undefined, before: noIds };

/** The next range begins here. */
export const anchored = ({ ids }: Selection, anchorId: number): Selection => ({ ids, anchorId, before: ids });

export function toggled(selection: Selection, id: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return anchored({ ...selection, ids }, id);
}

/**
 * Selects from the anchor to `toId`, in place of the last range from there.
 *
 * @param shownIds in their order. @param startId the anchor where there is none, or where it is not shown.
 */
export function reached({ anchorId, before }: Selection, shownIds: readonly number[], toId: number, startId = toId): Selection {
  const from = anchorId !== undefined && shownIds.includes(anchorId) ? anchorId : startId;
  const ends = [shownIds.indexOf(from), shownIds.indexOf(toId)].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  return { ids: new Set([...before, ...shownIds.slice(Math.max(0, first), last + 1)]), anchorId: from, before };
}

/** Selects all that are shown, or none of them. What the filter hides stays as it is. */
export function withAll({ ids, anchorId }: Selection, shownIds: readonly number[], isSelected: boolean): Selection {
  const next = new Set(isSelected ? [...ids, ...shownIds] : ids);
  if (!isSelected) for (const id of shownIds) next.delete(id);
  return { ids: next, anchorId, before: next };
}

/** For a link that is gone: another one may get its ID. */
export function without(selection: Selection, id: number): Selection {
  return selection.ids.has(id) ? { ...toggled(selection, id), anchorId: undefined } : selection;
}
