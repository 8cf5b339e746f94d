import { useRef } from 'react';
import { ApiError } from '../api/api-error';
import { copyWhenMade } from '../browser/clipboard';
import type { placeFailure } from '../composer/place-failure';
import type { DraftForm, NotedDraft } from '../composer/typed-draft';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { copied } from '../link/copied';
import { useMakeLink } from './use-make-link';
import type { useStage } from './use-stage';

type Stage = Pick<ReturnType<typeof useStage>, 'select' | 'clear'>;

/** A click on "Create link": clears the stage, makes the link, copies it where that is safe, and puts it on the stage. */
export function useCreate(form: DraftForm, stage: Stage, loadParts: LoadParts<{ placeFailure: typeof placeFailure }>) {
  const { making, make, forget, isUnderWay } = useMakeLink(loadParts);
  const ensureParts = useEnsureLazyParts(loadParts);
  const typedMeanwhile = useRef(false);

  const makeAndCopy = async (draft: NotedDraft) => {
    const attempt = make(draft);
    // Whatever takes over is never copied by itself: chat previews open what is pasted.
    const copying =
      draft.mode === 'view' &&
      copyWhenMade(
        attempt.then(({ url }) => url ?? ''),
        () => !typedMeanwhile.current,
      );
    const { id } = await attempt;
    stage.select(id, 'create');
    if (await copying) copied.say(`made:${id}`);
  };
  const create = async (draft: NotedDraft) => {
    if (isUnderWay()) return;
    typedMeanwhile.current = false;
    stage.clear();
    copied.unsay();
    try {
      await makeAndCopy(draft);
    } catch (error) {
      if (!(error instanceof ApiError)) return;
      // Where the parts are missing, that is the failure, and it marks no field.
      const parts = await ensureParts().catch(() => undefined);
      parts?.placeFailure(form, error, !typedMeanwhile.current);
    }
  };

  return {
    making,
    create,
    forget,
    /** Called for each change in the form: the link that is being made must not take the focus then. */
    noteTyping: () => {
      typedMeanwhile.current = true;
    },
    mayTakeFocus: () => !typedMeanwhile.current,
  };
}
