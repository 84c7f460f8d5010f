import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaptureHost } from './features/issues/CaptureHost';
import { TimerSound } from './features/runOfShow/TimerSound';
import { NavigationRail } from './shell/NavigationRail';
import { ReadOnlyBanner } from './shell/ReadOnlyBanner';
import { TopBar } from './shell/TopBar';
import { useActionKeys } from './ui/actions';
import { useArrivals } from './ui/arrival';
import { useUncaughtErrors } from './ui/notice';
import { Palette } from './ui/Palette';
import { ShortcutList } from './ui/ShortcutList';

/** What stands around every screen: the year's work at the left, the meeting above. */
export function Shell() {
  const { t } = useTranslation('shell');
  useActionKeys();
  useArrivals();
  useUncaughtErrors();
  return (
    <div className="shell">
      <button
        type="button"
        className="skip-link"
        onClick={() => document.getElementById('screen')?.focus()}
      >
        {t('skip')}
      </button>
      <TopBar />
      <ReadOnlyBanner />
      <div className="shell-middle">
        <NavigationRail />
        <main id="screen" className="shell-screen" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <CaptureHost />
      <TimerSound />
      <Palette />
      <ShortcutList />
    </div>
  );
}
