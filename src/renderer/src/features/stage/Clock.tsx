import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The time now, to the second. */
export function Clock() {
  const { t } = useTranslation('stage');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  return (
    <time className="console-clock" title={t('tools.clock')}>
      {new Date(now).toLocaleTimeString('zh-CN', { hour12: false })}
    </time>
  );
}
