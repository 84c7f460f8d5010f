import { wordsOf } from '@shared/caseStudies/caseText';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';

type Props = { judgeId: string; codes: readonly string[]; onOpen: (code: string) => void };

const AROUND = 18;
const MOST = 30;

/** Looks in the texts of this judge's sheet and nowhere else: the window has no others. */
export function JudgeSearch({ judgeId, codes, onOpen }: Props) {
  const { t } = useTranslation('scoreSheets');
  const field = useRef<HTMLInputElement>(null);
  const [term, setTerm] = useState('');
  const sought = useDeferredValue(term.trim());
  const texts = useQuery({
    queryKey: ['judgeTexts', judgeId, codes],
    queryFn: () => Promise.all(codes.map((code) => api.judging.blindText({ judgeId, code }))),
    enabled: sought !== '',
  }).data;
  const found = (sought === '' ? [] : (texts ?? [])).flatMap(({ code, title, blocks }) => {
    const words = `${title}\n${wordsOf(blocks)}`;
    const at = words.toLowerCase().indexOf(sought.toLowerCase());
    if (at < 0) return [];
    return [{ code, around: words.slice(Math.max(0, at - AROUND), at + sought.length + AROUND) }];
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key !== 'f') return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <search className="judge-search">
      <input
        ref={field}
        type="search"
        aria-label={t('judge.search')}
        placeholder={t('judge.searchKeys')}
        value={term}
        onChange={({ target }) => setTerm(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setTerm('');
        }}
      />
      {sought !== '' && texts ? (
        <ul>
          {found.slice(0, MOST).map(({ code, around }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  onOpen(code);
                  setTerm('');
                }}
              >
                <b>{code}</b> {around}
              </button>
            </li>
          ))}
          {found.length === 0 ? <li className="judge-nothing">{t('judge.nothing')}</li> : null}
        </ul>
      ) : null}
    </search>
  );
}
