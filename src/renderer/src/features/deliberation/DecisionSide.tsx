import type { ResultLine, Results } from '@shared/deliberation/contract';
import { Button, Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterRuns } from '../../ui/enter';
import { isUnexplained, wanted } from './decisionState';
import { useVerdict } from './useVerdict';

type Props = {
  line: ResultLine;
  results: Results;
  isOpen: boolean;
  onDecide: (decision: { isIn: boolean; reason: string }) => void;
  onDrawLots: () => void;
  onClose: () => void;
};

/** One nomination: how its result comes, what the rules propose and because of whom, and the decision. */
export function DecisionSide({ line, results, isOpen, onDecide, onDrawLots, onClose }: Props) {
  const { t } = useTranslation('deliberation');
  const { verdict } = useVerdict(results.lines);
  const { isIn, reason } = wanted(line);
  const [text, setText] = useState(reason);
  useEffect(() => setText(reason), [reason]);
  const { scored, abstained, recused, missing } = line.turnout;
  const isLevel =
    line.place !== null && results.lines.some((one) => one !== line && one.place === line.place);
  const draw = results.draws.findLast(({ drawn }) => drawn.includes(line.nominationId));
  const keep = () => {
    if (text.trim() !== reason) onDecide({ isIn, reason: text.trim() });
  };
  return (
    <aside className="results-side" aria-label={t('side', { title: line.title })}>
      <div className="results-side-head">
        <h2>{line.title}</h2>
        <Button size="small" onClick={onClose}>
          {t('common:action.close')} <kbd>Esc</kbd>
        </Button>
      </div>
      <p className="results-soft">
        {t('sideLine', { county: line.countyName, code: line.code, place: line.place ?? '—' })}
      </p>
      {results.basis === 'sheets' ? (
        <>
          <dl className="results-judges">
            {results.judges.map(({ id, name }, at) => {
              const end = line.trimmed.lowest.includes(id)
                ? 'lowest'
                : line.trimmed.highest.includes(id)
                  ? 'highest'
                  : null;
              return (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>
                    {line.totals[at] ?? '—'}
                    {end ? <span className="results-soft"> {t(`trimmed.${end}`)}</span> : null}
                  </dd>
                </div>
              );
            })}
          </dl>
          <p>
            {t('turnout', { scored, abstained, recused, missing })}{' '}
            <b>{t('valued', { value: line.value ?? '—' })}</b>
          </p>
        </>
      ) : null}
      {line.ballots ? <p>{t('voted', line.ballots)}</p> : null}
      {draw ? (
        <p>{t('drawn', { witness: draw.witness, operator: draw.operatorName ?? '—' })}</p>
      ) : null}
      <h3>{t('rules')}</h3>
      <p>
        {t(line.proposed.in ? 'proposesIn' : 'proposesOut')} {verdict(line)}
      </p>
      {isOpen && isLevel ? (
        <Button size="small" onClick={onDrawLots}>
          {t('drawLots')}
        </Button>
      ) : null}
      <h3>{t('decision')}</h3>
      <Segmented
        aria-label={t('decision')}
        disabled={!isOpen}
        value={isIn ? 'in' : 'out'}
        options={(['in', 'out'] as const).map((value) => ({ value, label: t(`choice.${value}`) }))}
        onChange={(value) => onDecide({ isIn: value === 'in', reason: text.trim() })}
      />
      <Input.TextArea
        className="results-reason"
        aria-label={t('reason')}
        placeholder={t('reason')}
        disabled={!isOpen}
        maxLength={200}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={text}
        status={isUnexplained(line) ? 'error' : ''}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={enterRuns(keep)}
      />
      <p className="results-soft">{t(isUnexplained(line) ? 'reasonNeeded' : 'reasonHint')}</p>
    </aside>
  );
}
