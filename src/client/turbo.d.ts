declare module '@hotwired/turbo' {
  export type FrameElement = HTMLElement & { reload(): Promise<void> };
  export const visit: (location: string) => void;
}
