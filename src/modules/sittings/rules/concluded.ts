/** States of an item that nobody recorded as considered at this sitting. */
export const NOT_TAKEN_UP: ReadonlySet<string> = new Set(['planned', 'deferred']);
