/**
 * This page's nonce: style elements made at run time carry it, or the policy of the page refuses
 * them. antd gets it in App.tsx; dnd-kit takes it as the option `nonce`.
 */
export const pageNonce: string =
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
