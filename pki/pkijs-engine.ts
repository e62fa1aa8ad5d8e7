import * as pkijs from 'pkijs';

/**
 * pkijs works with the WebCrypto of the platform and with nothing else; it is told so once, here. Files that use pkijs
 * import it from this module.
 */
pkijs.setEngine('webcrypto', new pkijs.CryptoEngine({ name: 'webcrypto', crypto: globalThis.crypto }));

export { pkijs };
