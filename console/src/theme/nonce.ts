/**
 * The nonce of this page: the server writes a new one into every answer, and only style elements that carry it are
 * obeyed. Ant Design writes its styles at run time, so they need it.
 */
export const pageNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
