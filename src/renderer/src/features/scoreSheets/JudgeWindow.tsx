import { AppError } from '@shared/errors';
import type { SheetLine } from '@shared/judging/judge';
import { type Draft, readDraft } from '@shared/scoreSheets/draft';
import { shownPoints } from '@shared/scoreSheets/points';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { isComposing } from '../../ui/keys';
import { BlindReading } from './BlindReading';
import { HandIn } from './HandIn';
import { JudgeSearch } from './JudgeSearch';
import { MarkForm } from './MarkForm';
import '../../ui/ui.css';
import './judge.css';

const draftOf = ({ mark }: SheetLine): Draft =>
  typeof mark === 'object' && mark !== null
    ? { texts: mark.points.map(shownPoints), abstained: false }
    : { texts: [], abstained: mark === 'abstained' };

/** The next code that has no mark, looking on from here and around; else simply the next one. */
function nextOf(lines: readonly SheetLine[], code: string): string {
  const at = lines.findIndex((line) => line.code === code);
  const onward = [...lines.slice(at + 1), ...lines.slice(0, at)];
  const open = onward.find(({ mark }) => mark === null) ?? lines[at + 1];
  return open?.code ?? code;
}

/** A judge's own window: what to read at the left, what to give at the right. */
export function JudgeWindow({ judgeId }: { judgeId: string }) {
  const { t } = useTranslation('scoreSheets');
  const { t: sentence } = useTranslation();
  const sheet = useAnswer(api.judging.sheet, { judgeId }).data;
  const [chosen, setChosen] = useState<string | null>(null);
  /** what was typed and not saved, by code: going elsewhere loses nothing */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const lines = sheet?.lines ?? [];
  const first = lines.find(({ mark }) => mark === null) ?? lines[0];
  const line = lines.find(({ code }) => code === chosen) ?? first;

  useEffect(() => {
    if (line) form.current?.querySelector('input')?.focus();
  }, [line?.code]);

  function go(by: 1 | -1): void {
    const at = lines.findIndex(({ code }) => code === line?.code);
    const next = lines[at + by];
    if (next) setChosen(next.code);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (event.altKey && event.key === 'ArrowDown') go(1);
      else if (event.altKey && event.key === 'ArrowUp') go(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  if (!sheet || !line) return null;
  const draft = drafts.get(line.code) ?? draftOf(line);
  const marked = lines.filter(({ mark }) => mark !== null).length;
  const tell = (thrown: unknown) =>
    setSaid({
      text:
        thrown instanceof AppError
          ? sentence(thrown.key, thrown.params)
          : sentence('common:error.bug'),
      isBad: true,
    });

  async function save(): Promise<void> {
    if (!sheet || !line) return;
    const { given } = readDraft(draft, sheet.criteria, sheet.step);
    if (given === null) return;
    try {
      await api.judging.mark({ judgeId, code: line.code, given });
      setDrafts(new Map([...drafts].filter(([code]) => code !== line.code)));
      setSaid({ text: t('judge.saved', { code: line.code }), isBad: false });
      setChosen(nextOf(lines, line.code));
    } catch (error) {
      tell(error);
    }
  }

  return (
    <main className="judge">
      <header className="judge-head">
        <h1>{sheet.selectionName}</h1>
        <span>{t('judge.name', { name: sheet.judgeName })}</span>
        <output className="judge-progress">
          {t('judge.progress', { marked, count: lines.length })}
        </output>
        <JudgeSearch judgeId={judgeId} codes={lines.map(({ code }) => code)} onOpen={setChosen} />
        {sheet.isHandedIn ? (
          <strong className="judge-done">{t('judge.handedIn')}</strong>
        ) : (
          <HandIn
            faults={sheet.faults}
            unsaved={drafts.size}
            onShow={setChosen}
            onHandIn={() => api.judging.handIn({ judgeId }).then(() => undefined, tell)}
          />
        )}
      </header>
      <nav className="judge-codes" aria-label={t('judge.codes')}>
        <ul>
          {lines.map(({ code, title, mark }) => (
            <li key={code}>
              <button
                type="button"
                aria-current={code === line.code ? 'true' : undefined}
                onClick={() => setChosen(code)}
              >
                <b>{code}</b>
                <span className="judge-title">{title}</span>
                <span className={mark === null ? 'judge-open' : 'judge-marked'}>
                  {drafts.has(code)
                    ? t('judge.unsaved')
                    : mark === null
                      ? t('judge.open')
                      : mark === 'abstained'
                        ? t('judge.abstained')
                        : t('judge.marked')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <BlindReading key={line.code} judgeId={judgeId} line={line} />
      <MarkForm
        key={`form ${line.code}`}
        form={form}
        sheet={sheet}
        code={line.code}
        draft={draft}
        onChange={(changed) => setDrafts(new Map([...drafts, [line.code, changed]]))}
        onSave={() => void save()}
      />
      <output className={said?.isBad ? 'judge-said judge-bad' : 'judge-said'} aria-live="polite">
        {said?.text}
      </output>
    </main>
  );
}
