import type { ComponentChildren } from 'preact';

/** A box to tick by hand. */
export const TickBox = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="tick-box">{children}</span>
);

/** Buttons and forms that no sheet of paper needs. */
export const ScreenOnly = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="screen-only">{children}</div>
);

/** What is wanted on paper alone, such as columns to sign in. */
export const PaperOnly = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="paper-only">{children}</div>
);

/** One part of a printed pack: never torn in two by a page. */
export const KeptTogether = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="kept-together">{children}</div>
);

/** Room to write by hand. */
export const WritingRoom = () => <div class="writing-room" />;
