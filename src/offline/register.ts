import { registerSW } from 'virtual:pwa-register';
import type { OfflineStatus } from '../state/offline-status.svelte';

/**
 * Keep the app on the device for use without a network. A new version waits until the reader
 * accepts it: medical text must not change under the eyes.
 */
export function registerOffline(status: OfflineStatus): void {
  const update = registerSW({
    onOfflineReady: () => {
      status.ready = true;
    },
    onNeedRefresh: () => {
      status.offer(() => void update(true));
    },
    // Without a service worker (private windows, file://) the app works as any page does.
    onRegisterError: () => undefined,
  });
}
