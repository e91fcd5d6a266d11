import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page: pass a `<Page>`. */
export const renderDocument = (page: VNode): string => `<!doctype html>${renderToString(page)}`;

/** A part of a page, for a Turbo frame or stream. */
export const renderFragment = (part: VNode): string => renderToString(part);
