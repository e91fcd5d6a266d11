import type { HTMLAttributes } from 'preact';

type Plain = HTMLAttributes<HTMLElement> & { readonly [data: `data-${string}`]: unknown };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'x-toast': Plain;
      'x-dialog': Plain;
      'x-table': Plain;
      'x-filter': Plain;
      'x-combobox': Plain;
      'x-remote-combobox': Plain;
      'x-date': Plain;
      'x-file': Plain;
      'x-counter': Plain;
      'x-ticked-count': Plain;
      'x-guard': Plain;
      'x-rows': Plain;
      'x-order': Plain;
      'x-filter-list': Plain;
      'x-shortcuts': Plain;
      'x-poll': Plain;
      'x-bell': Plain;
      'x-copy': Plain;
      'x-seeker': Plain;
      'x-suggestions': Plain;
      'x-outbox': Plain;
      'x-position': Plain;
      'x-voter': Plain;
      'x-receipt': Plain;
      'turbo-frame': Plain & {
        readonly src?: string;
        readonly loading?: 'lazy' | 'eager';
        readonly target?: string;
      };
    }
  }
}
