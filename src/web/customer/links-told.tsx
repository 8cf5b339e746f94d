/** Enough for the longest sentence. */
export const roomForOne = 'min-h-15 sm:min-h-10';

type LinksToldProps = {
  room: string;
  /** Which links live. */
  live?: string | false | undefined;
  untold?: string | false | undefined;
  /** That there is no other. */
  none?: string | false | undefined;
};

/** What is known of the links that live. It has its room from the beginning: what comes late must not move the buttons. */
export function LinksTold({ room, live, untold, none }: LinksToldProps) {
  return (
    <div className={`text-sm ${room}`}>
      <div aria-live="polite">
        {live && <p className="break-words text-caution">{live}</p>}
        {untold && <p className="text-muted">{untold}</p>}
      </div>
      {none && <p className="text-muted">{none}</p>}
    </div>
  );
}
