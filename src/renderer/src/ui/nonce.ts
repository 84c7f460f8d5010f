/**
 * This page's nonce: style elements made at run time carry it, or the policy of the page refuses
 * them.
 */
export const pageNonce: string =
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Some libraries under antd make style elements without asking for a nonce. Those that our own
 * scripts make get it here; styles that come in with foreign HTML are refused as before.
 */
export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = pageNonce;
    return element;
  };
}
