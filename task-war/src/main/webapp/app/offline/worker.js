/** The service worker, which keeps the page on the device (`sw.js`). */

/** When the first view is there: what the worker fetches is not in its way. */
export function registerWorker() {
  if (!navigator.serviceWorker) return;
  const address = globalThis.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
  const register = () => navigator.serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => {});
  const whenIdle = () => (globalThis.requestIdleCallback ?? setTimeout)(register);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
