const usualLimit = Error.stackTraceLimit;

/**
 * Imported before React, which makes a few errors while it is loaded and never shows them. For the stack of the first one, V8 reads the whole script
 * once more, and that takes twice as long as all the rest of loading it. Without a limit, it takes none; a limit of 0 would not do.
 */
Reflect.deleteProperty(Error, 'stackTraceLimit');

/** From now on, errors have a stack again. */
export function keepStackTraces() {
  Error.stackTraceLimit = usualLimit;
}
