/**
 * The nonce of this page, for styles that scripts insert; without it the page's policy refuses them. Told to the library that dialogs are made with
 * (react-remove-scroll), which looks for it under a bundler's name.
 */
export function setStyleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  return nonce;
}
