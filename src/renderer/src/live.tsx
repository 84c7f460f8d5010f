// First of all, before any schema is made.
import './withoutEval';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api';
import { BackstageWindow } from './features/live/BackstageWindow';
import { ChairWindow } from './features/live/ChairWindow';
import { SpeakerTimerWindow } from './features/live/SpeakerTimerWindow';
import { startJobLanguage } from './jobLanguage';

/** The windows that follow the run of show. Main answers each job its own question and no other. */
const windows: Record<string, ComponentType> = {
  speakerTimer: SpeakerTimerWindow,
  backstage: BackstageWindow,
  chair: ChairWindow,
};

async function begin() {
  await startJobLanguage();
  const job = new URLSearchParams(window.location.search).get('job') ?? '';
  const Shown = windows[job];
  const root = document.getElementById('root');
  if (!Shown || !root) throw new Error(`live.html knows no job ${job}`);
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <Shown />
    </QueryClientProvider>,
  );
}

void begin();
