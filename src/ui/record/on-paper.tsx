import type { ComponentChildren } from 'preact';

/** A box to tick by hand. */
export const TickBox = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="tick-box">{children}</span>
);

/** Room to write by hand. */
export const WritingRoom = () => <div class="writing-room" />;
