type NoteCellProps = { botTitle: string | undefined; note: string | undefined };

/** The bot, where there are several, and the note. What has no room is cut off at its own end, whichever way it reads. */
export function NoteCell({ botTitle, note }: NoteCellProps) {
  return (
    <td title={note} className="flex min-w-0 self-end py-0.5 text-muted @min-[32rem]:self-center">
      {botTitle && <bdi className="max-w-full shrink-0 truncate text-ink">{botTitle}</bdi>}
      {botTitle && note && <span className="whitespace-pre"> · </span>}
      {note && <bdi className="truncate">{note}</bdi>}
    </td>
  );
}
