/**
 * The nonce of this page: the server writes a new one into every answer, and only style elements that carry it are
 * obeyed. Ant Design writes its styles at run time, so they need it.
 */
export const pageNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

/**
 * Gives the nonce to every style element that our scripts make. Ant Design's own do take it from the configuration, but
 * some of its parts (the lock that keeps the page from scrolling under a dialog) make theirs without asking for one.
 */
export function giveStylesTheNonce(): void {
  if (pageNonce === undefined) return;
  const nonce = pageNonce;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
