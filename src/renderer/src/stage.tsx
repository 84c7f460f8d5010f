import { createRoot } from 'react-dom/client';
import { StageWindow } from './features/stage/StageWindow';
import { startJobLanguage } from './jobLanguage';

/** The hall's window. It may ask for its picture and nothing else. */
async function begin() {
  await startJobLanguage();
  const root = document.getElementById('root');
  if (!root) throw new Error('stage.html has no root');
  createRoot(root).render(<StageWindow />);
}

void begin();
