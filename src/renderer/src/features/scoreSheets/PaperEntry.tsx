import type { PaperForm } from '@shared/scoreSheets/contract';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { PaperGrid } from './PaperGrid';
import { PaperMismatches } from './PaperMismatches';

/** A paper form, typed in by two people, one after the other. */
export function PaperEntry({ judgeId, onClose }: { judgeId: string; onClose: () => void }) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const form = useAnswer(api.scoreSheets.paperForm, { judgeId }).data;
  const present = useAnswer(api.operators.current, {}).data;
  const [isAgain, setIsAgain] = useState(false);
  useAction({ id: 'scoreSheets.paperBack', label: t('paper.back'), keys: 'Escape', run: onClose });
  if (!form) return null;
  const done = form.entries.filter(({ isDone }) => isDone);
  const own = form.entries.find(({ isOwn }) => isOwn);
  const isTyping =
    isAgain || (own?.isDone !== true && done.filter(({ isOwn }) => !isOwn).length < 2);

  async function record(): Promise<void> {
    const { marks } = await api.scoreSheets.recordPaper({ judgeId });
    notice.success(t('paper.recorded', { count: marks }));
    onClose();
  }

  return (
    <div className="sheets">
      <div className="sheets-bar">
        <h2>{t('paper.of', { name: form.judgeName })}</h2>
        <Space>
          <span className="sheets-soft">
            {form.entries
              .map(({ operatorName, isDone }) =>
                t(isDone ? 'list.read' : 'list.reading', { name: operatorName }),
              )
              .join(t('comma'))}
          </span>
          <Button onClick={onClose}>
            {t('paper.back')} <kbd>Esc</kbd>
          </Button>
        </Space>
      </div>
      {isTyping ? (
        <PaperGrid
          key={`${present?.id}`}
          judgeId={judgeId}
          form={form}
          onDone={() => setIsAgain(false)}
        />
      ) : (
        <Checked
          form={form}
          judgeId={judgeId}
          onAgain={own ? () => setIsAgain(true) : undefined}
          onRecord={() => void record().catch(notice.error)}
        />
      )}
    </div>
  );
}

type CheckedProps = {
  form: PaperForm;
  judgeId: string;
  onAgain: (() => void) | undefined;
  onRecord: () => void;
};

/** What comes after typing: wait for the second person, settle what differs, record. */
function Checked({ form, judgeId, onAgain, onRecord }: CheckedProps) {
  const { t } = useTranslation('scoreSheets');
  const isTwice = form.entries.filter(({ isDone }) => isDone).length >= 2;
  const again = onAgain ? <Button onClick={onAgain}>{t('paper.again')}</Button> : null;
  if (!isTwice)
    return (
      <div className="sheets-note">
        <p>{t('paper.typeAgain')}</p>
        {again}
      </div>
    );
  return (
    <>
      {form.mismatches.length > 0 ? (
        <PaperMismatches form={form} judgeId={judgeId} />
      ) : (
        <p className="sheets-note sheets-in">✓ {t('paper.alike')}</p>
      )}
      <div className="sheets-note">
        {form.faults ? (
          <p className="sheets-bad">{t('paper.faults', { count: form.faults })}</p>
        ) : null}
        <Space>
          <Button type="primary" disabled={form.faults !== 0} onClick={onRecord}>
            {t('paper.record')}
          </Button>
          {again}
        </Space>
      </div>
    </>
  );
}
