import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import type { PartProps } from '../selections/partProps';
import { ActsList } from './ActsList';
import { BeforeBlind } from './BeforeBlind';
import { BlindMoves } from './BlindMoves';
import { DiscussionOrder } from './DiscussionOrder';
import { JudgesList } from './JudgesList';
import { PaperMenu } from './PaperMenu';
import { RecusalList } from './RecusalList';
import './judging.css';

const views = ['judges', 'recusals', 'acts', 'order'] as const;

/** 评委与盲评: who scores, who may not score what and why, and the beginning of the blind phase. */
export function JudgesPart(props: PartProps) {
  const { sheet, search, onGo } = props;
  const { t } = useTranslation('judging');
  const judges = useAnswer(api.judging.judges, { selectionId: sheet.id }).data ?? [];
  const view = views.find((one) => one === search.only) ?? 'judges';
  const isCalled = sheet.phase === 'call';
  const hasOrder = sheet.phase === 'deliberation';
  return (
    <div className="judging-part">
      <div className="judging-bar">
        <Segmented
          size="small"
          value={view}
          options={views
            .filter((value) => value !== 'order' || hasOrder)
            .map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(only) => onGo({ only: only === 'judges' ? undefined : only, open: undefined })}
        />
        <div className="judging-end">
          <PaperMenu paper="recusals" selectionId={sheet.id} />
          <PaperMenu paper="acts" selectionId={sheet.id} />
          <BlindMoves sheet={sheet} onBegun={() => onGo({ part: 'sheets', only: undefined })} />
        </div>
      </div>
      {isCalled && view === 'judges' ? <BeforeBlind {...props} /> : null}
      {view === 'judges' ? <JudgesList sheet={sheet} judges={judges} /> : null}
      {view === 'recusals' ? <RecusalList sheet={sheet} judges={judges} /> : null}
      {view === 'acts' ? <ActsList selectionId={sheet.id} /> : null}
      {view === 'order' && hasOrder ? <DiscussionOrder selectionId={sheet.id} /> : null}
    </div>
  );
}
