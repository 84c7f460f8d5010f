import { languages } from '@shared/i18n/catalog';
import { createRoot } from 'react-dom/client';
import { StageWindow } from './features/stage/StageWindow';
import { startLanguage } from './i18n';

/** The hall's window. It may ask for its picture and nothing else, so main tells it its language. */
async function begin() {
  const asked = new URLSearchParams(window.location.search).get('language');
  await startLanguage(languages.find((language) => language === asked) ?? 'zh-CN');
  const root = document.getElementById('root');
  if (!root) throw new Error('stage.html has no root');
  createRoot(root).render(<StageWindow />);
}

void begin();
