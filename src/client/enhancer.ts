/** An element that makes plain HTML richer. `enhance` may run again on a restored or morphed page. */
export abstract class Enhancer extends HTMLElement {
  protected stop: AbortController | undefined;

  protected abstract enhance(signal: AbortSignal): void;

  connectedCallback(): void {
    this.stop?.abort();
    this.stop = new AbortController();
    this.enhance(this.stop.signal);
  }

  disconnectedCallback(): void {
    this.stop?.abort();
  }
}

export const enhanceAgain = (root: ParentNode): void => {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof Enhancer) element.connectedCallback();
  }
};

type Attributes = Readonly<Record<string, string>>;

export const build = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  text?: string,
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
};

/** An icon in a button, drawn like the server's. */
export const buildIcon = (path: string): SVGSVGElement => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('width', '20');
  svg.setAttribute('height', '20');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(space, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
};
