// First of all, before any schema is made.
import './withoutEval';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api';
import { JudgeWindow } from './features/scoreSheets/JudgeWindow';
import { startJobLanguage } from './jobLanguage';

/** A judge's own window. Main answers it about this judge's sheet and nothing else. */
async function begin() {
  await startJobLanguage();
  const judgeId = new URLSearchParams(window.location.search).get('judge');
  const root = document.getElementById('root');
  if (!judgeId || !root) throw new Error('judge.html knows no judge');
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <JudgeWindow judgeId={judgeId} />
    </QueryClientProvider>,
  );
}

void begin();
