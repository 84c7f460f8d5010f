import type { PaperForm } from '@shared/scoreSheets/contract';
import { readCell } from '@shared/scoreSheets/draft';
import type { PaperValue } from '@shared/scoreSheets/paper';
import { shownPoints } from '@shared/scoreSheets/points';
import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';

type Row = PaperForm['mismatches'][number];

/** Cells that two people read differently: somebody looks at the paper once more, with a witness. */
export function PaperMismatches({ form, judgeId }: { form: PaperForm; judgeId: string }) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const [witness, setWitness] = useState('');
  const { mismatches, criteria, step } = form;
  const open = mismatches.filter(({ settled }) => settled === null).length;
  const said = (value: PaperValue) => {
    if (value === null) return t('paper.blank');
    if (typeof value === 'boolean') return t(value ? 'judge.abstained' : 'paper.notAbstained');
    return shownPoints(value);
  };
  const settle = ({ code, cell }: Row, value: PaperValue) =>
    void api.scoreSheets.settlePaper({ judgeId, code, cell, value, witness }).catch(notice.error);
  return (
    <div className="sheets-list">
      <p className="sheets-note">{t('paper.differs', { count: mismatches.length, open })}</p>
      <p className="sheets-note">
        <label htmlFor="paper-witness">{t('paper.witness')}</label>{' '}
        <Input
          id="paper-witness"
          className="paper-witness"
          value={witness}
          maxLength={100}
          onChange={({ target }) => setWitness(target.value)}
        />
      </p>
      <table aria-label={t('paper.mismatches')}>
        <thead>
          <tr>
            {(['code', 'cell', 'first', 'second', 'onPaper', 'settled'] as const).map((head) => (
              <th
                key={head}
                className={head === 'first' || head === 'second' ? 'sheets-number' : undefined}
              >
                {t(`paper.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mismatches.map((row) => {
            const { code, cell, first, second, settled } = row;
            const name = cell === 'abstained' ? t('judge.abstained') : criteria[cell]?.name;
            return (
              <tr key={`${code} ${cell}`}>
                <th scope="row">{code}</th>
                <td>{name}</td>
                <td className="sheets-number">{said(first)}</td>
                <td className="sheets-number">{said(second)}</td>
                <td>
                  <OnPaper
                    label={`${code} ${name}`}
                    disabled={witness.trim() === ''}
                    isBox={cell === 'abstained'}
                    onSay={(text) => {
                      if (cell === 'abstained') return settle(row, text === ABSTAINED);
                      const criterion = criteria[cell];
                      if (!criterion) return;
                      const { points } = readCell(text, criterion, step);
                      if (points !== null || text.trim() === '') settle(row, points);
                    }}
                  />
                </td>
                <td>
                  {settled
                    ? `${said(settled.value)} ${t('paper.settledBy', { by: settled.by, witness: settled.witness })}`
                    : t('paper.unsettled')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const ABSTAINED = '1';

type OnPaperProps = {
  label: string;
  disabled: boolean;
  /** the box for an abstention: 1 ticked, 0 not */
  isBox: boolean;
  onSay: (text: string) => void;
};

/** What the paper says; Enter settles it and goes to the next. */
function OnPaper({ label, disabled, isBox, onSay }: OnPaperProps) {
  const { t } = useTranslation('scoreSheets');
  const [text, setText] = useState('');
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onSay(text);
    const all = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])];
    all[all.indexOf(event.currentTarget) + 1]?.focus();
  };
  return (
    <Input
      size="small"
      aria-label={label}
      inputMode="decimal"
      disabled={disabled}
      placeholder={isBox ? t('paper.boxHint') : ''}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
