import { registerSW } from 'virtual:pwa-register';
import { newVersion } from '../state/new-version.svelte';
import { speech } from '../language';
import { lookOut } from './look';
import { isOutdated } from './outdated';
import UpdateNotice from './UpdateNotice.svelte';

/** Said on the window by whatever part of the page could not be fetched ... */
const MISSED = ['vite:preloadError', 'part-missed'] as const;
/** ... the second once it says so itself, for which it has so long (ms). */
const SAYS = 1000;

const reload = (): void => location.reload();

/**
 * Keep the app on the device for use without a network, and offer newer versions: when one waits, when
 * another tab has changed to it, and when a deploy has taken files away that this page asks for.
 *
 * @returns what shows the offer
 */
export async function registerOffline(): Promise<typeof UpdateNotice> {
  // The notice must be there when nothing can be fetched any more.
  await speech.need('pages');
  let accepted = false;
  const update = registerSW({
    onNeedRefresh: () =>
      newVersion.offer('ready', () => {
        accepted = true;
        void update(true);
      }),
    // In another tab somebody wanted it; here a half-written sentence may stand.
    onNeedReload: () => (accepted ? reload() : newVersion.offer('elsewhere', reload)),
    onRegisteredSW: (_, registration) => {
      lookOut(async () => {
        newVersion.remind();
        await registration?.update();
      });
    },
    // Without a service worker (private windows, file://) the app works as any page does.
    onRegisterError: () => undefined,
  });
  let silent: ReturnType<typeof setTimeout> | undefined;
  for (const missed of MISSED)
    addEventListener(missed, ({ type }) => {
      clearTimeout(silent);
      // Without a network a new page would not come either.
      if (type !== 'part-missed')
        silent = setTimeout(() => {
          if (navigator.onLine && !newVersion.offered) newVersion.offer('missed', reload);
        }, SAYS);
      void isOutdated().then((gone) => {
        if (gone && (newVersion.offered ?? 'missed') === 'missed') newVersion.offer('gone', reload);
      });
    });
  return UpdateNotice;
}
