declare module 'sortablejs' {
  interface SortEvent {
    readonly dragged: HTMLElement;
    readonly to: HTMLElement;
  }
  interface SortOptions {
    readonly group?: string;
    readonly handle?: string;
    readonly draggable?: string;
    readonly animation?: number;
    readonly ghostClass?: string;
    readonly fallbackOnBody?: boolean;
    readonly swapThreshold?: number;
    readonly onMove?: (event: SortEvent) => boolean;
    readonly onEnd?: () => void;
  }
  export default class Sortable {
    constructor(list: HTMLElement, options: SortOptions);
    destroy(): void;
  }
}
