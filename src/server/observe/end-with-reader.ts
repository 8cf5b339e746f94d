/** Ends this command quietly when nobody reads its lines any more, as in `| head`. What it would have found is not known, so the exit code is 1. */
export function endWithReader(): void {
  process.stdout.on('error', () => process.exit(1));
}
