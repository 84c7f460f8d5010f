// First of all, before any schema is made.
import './withoutEval';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { api, queryClient } from './api';
import { startLanguage } from './i18n';
import { giveStylesTheNonce } from './ui/nonce';
import './ui/ui.css';
import './shell.css';

async function begin() {
  giveStylesTheNonce();
  const settings = await api.settings.all({});
  await startLanguage(settings.language);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App initial={settings} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void begin();
