import type { PaperForm } from '@shared/scoreSheets/contract';
import { readCell } from '@shared/scoreSheets/draft';
import type { PaperRow } from '@shared/scoreSheets/paper';
import { shownPoints } from '@shared/scoreSheets/points';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';

type Typed = { texts: string[]; abstained: boolean };
type Props = { judgeId: string; form: PaperForm; onDone: () => void };

/** What stands on the number pad beside the digits, for an abstention. */
const ABSTAIN = '-';

const typedOf = ({ points, abstained }: PaperRow): Typed => ({
  abstained,
  texts: points.map((one) => (one === null ? '' : shownPoints(one))),
});

/**
 * Typing with one hand: digits and Enter from cell to cell, `-` for an abstention. Every row is kept
 * when it is left.
 */
export function PaperGrid({ judgeId, form, onDone }: Props) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const box = useRef<HTMLDivElement>(null);
  const { codes, criteria, step, own } = form;
  const [rows, setRows] = useState<ReadonlyMap<string, Typed>>(
    () => new Map(own.map((row) => [row.code, typedOf(row)])),
  );
  const rowOf = (code: string): Typed => rows.get(code) ?? { texts: [], abstained: false };
  const fields = () => [
    ...(box.current?.querySelectorAll<HTMLElement>('input, .paper-done') ?? []),
  ];

  useEffect(() => {
    // On where somebody left off.
    fields()[own.length * criteria.length]?.focus();
  }, []);

  const paperRows = (upTo: number, from = rows): PaperRow[] =>
    codes.slice(0, upTo).map(({ code }) => {
      const { texts, abstained } = from.get(code) ?? { texts: [], abstained: false };
      return {
        ...{ code, abstained },
        points: criteria.map((criterion, at) => readCell(texts[at] ?? '', criterion, step).points),
      };
    });

  function keep(upTo: number, isDone: boolean, from = rows): Promise<void> {
    return api.scoreSheets
      .enterPaper({ judgeId, rows: paperRows(upTo, from), isDone })
      .then(() => undefined);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, at: number): void {
    if (isComposing(event.nativeEvent)) return;
    const code = codes[row]?.code ?? '';
    const typed = Math.max(row + 1, own.length);
    if (event.key === ABSTAIN) {
      event.preventDefault();
      const next = new Map(rows).set(code, { texts: [], abstained: !rowOf(code).abstained });
      setRows(next);
      void keep(typed, false, next).catch(notice.error);
      fields()[(row + 1) * criteria.length]?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const isLast = at === criteria.length - 1 || rowOf(code).abstained;
      if (isLast) void keep(typed, false).catch(notice.error);
      fields()[isLast ? (row + 1) * criteria.length : row * criteria.length + at + 1]?.focus();
    }
  }

  return (
    <div ref={box} className="sheets-list">
      <p className="sheets-note">{t('paper.keys')}</p>
      <table className="paper-grid" aria-label={t('paper.title')}>
        <thead>
          <tr>
            <th>{t('paper.code')}</th>
            <th>{t('paper.case')}</th>
            {criteria.map(({ name, maximum }) => (
              <th key={name}>
                {name} {shownPoints(maximum)}
              </th>
            ))}
            <th>{t('judge.abstained')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, title }, row) => {
            const { texts, abstained } = rowOf(code);
            return (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td className="paper-title">{title}</td>
                {criteria.map((criterion, at) => {
                  const text = texts[at] ?? '';
                  const { problem } = readCell(text, criterion, step);
                  return (
                    <td key={criterion.name}>
                      <input
                        inputMode="decimal"
                        autoComplete="off"
                        aria-label={`${code} ${criterion.name}`}
                        aria-invalid={text !== '' && problem ? true : undefined}
                        value={text}
                        onFocus={({ target }) => target.select()}
                        onChange={({ target }) => {
                          const cells = criteria.map((_, c) =>
                            c === at ? target.value : (texts[c] ?? ''),
                          );
                          setRows(new Map(rows).set(code, { texts: cells, abstained: false }));
                        }}
                        onKeyDown={(event) => onKeyDown(event, row, at)}
                      />
                    </td>
                  );
                })}
                <td className="sheets-number">{abstained ? '✓' : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="sheets-note">
        <Button
          type="primary"
          className="paper-done"
          onClick={() => void keep(codes.length, true).then(onDone, notice.error)}
        >
          {t('paper.done')} <kbd>Enter</kbd>
        </Button>
      </p>
    </div>
  );
}
