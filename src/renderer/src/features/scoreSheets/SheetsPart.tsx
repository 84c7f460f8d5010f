import type { SheetState } from '@shared/scoreSheets/contract';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import type { PartProps } from '../selections/partProps';
import { GiveBack } from './GiveBack';
import { JudgeList } from './JudgeList';
import { MakePacks } from './MakePacks';
import { OpenNames } from './OpenNames';
import { PaperEntry } from './PaperEntry';
import { ReceivedSheets } from './ReceivedSheets';
import { useReceivedSheets } from './useReceivedSheets';
import { WholeSheet } from './WholeSheet';
import './scoreSheets.css';

/** 评分: sheets out, sheets in by file, paper or screen, the opening, and then the whole sheet. */
export function SheetsPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('scoreSheets');
  const states = useAnswer(api.scoreSheets.states, { selectionId: sheet.id }).data ?? [];
  const entered = states.find(({ judgeId }) => judgeId === search.open);
  if (sheet.phase === 'call') return <EmptyState title={t('notYetTitle')} hint={t('notYetHint')} />;
  if (sheet.phase !== 'blind') return <WholeSheet sheet={sheet} states={states} />;
  if (entered)
    return (
      <PaperEntry
        key={entered.judgeId}
        judgeId={entered.judgeId}
        onClose={() => onGo({ open: undefined })}
      />
    );
  return <Scoring sheet={sheet} states={states} onGo={onGo} />;
}

type Drawer = 'make' | 'open' | { giveBack: SheetState } | null;
type Props = Pick<PartProps, 'sheet' | 'onGo'> & { states: SheetState[] };

function Scoring({ sheet, states, onGo }: Props) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const received = useReceivedSheets(sheet.id);
  const [drawer, setDrawer] = useState<Drawer>(null);
  const missing = states.filter(({ handedIn }) => handedIn === null);
  const make = () => setDrawer('make');
  const open = () => setDrawer('open');
  const chooseFiles = () => void received.chooseFiles().catch(notice.error);
  const chooseFolder = () => void received.chooseFolder().catch(notice.error);
  useAction({ id: 'scoreSheets.make', label: t('make.title'), keys: 'm', run: make });
  useAction({ id: 'scoreSheets.files', label: t('receive.files'), keys: 'r', run: chooseFiles });
  useAction({ id: 'scoreSheets.folder', label: t('receive.folder'), run: chooseFolder });
  useAction({
    ...{ id: 'scoreSheets.open', label: t('opening.title'), run: open },
    enabled: missing.length === 0,
  });
  return (
    <div className="sheets">
      <div className="sheets-bar">
        <Space wrap>
          <Button onClick={make}>
            {t('make.title')} <kbd>M</kbd>
          </Button>
          <Button onClick={chooseFiles}>
            {t('receive.files')} <kbd>R</kbd>
          </Button>
          <Button onClick={chooseFolder}>{t('receive.folder')}</Button>
        </Space>
        <Space>
          <span className="sheets-missing">
            {missing.length > 0
              ? t('opening.missing', {
                  count: missing.length,
                  names: missing.map(({ judgeName }) => judgeName).join(t('comma')),
                })
              : t('opening.ready')}
          </span>
          <Button
            type="primary"
            disabled={missing.length > 0 || states.length === 0}
            onClick={open}
          >
            {t('opening.title')}
          </Button>
        </Space>
      </div>
      {received.running ? (
        <TaskProgress progress={received.running.progress} onCancel={received.running.cancel} />
      ) : null}
      {received.files ? <ReceivedSheets received={received} /> : null}
      <JudgeList
        states={states}
        onPaper={(open) => onGo({ open })}
        onWindow={(judgeId) => void api.scoreSheets.openWindow({ judgeId }).catch(notice.error)}
        onGiveBack={(state) => setDrawer({ giveBack: state })}
      />
      {drawer === 'make' ? (
        <MakePacks selectionId={sheet.id} states={missing} onClose={() => setDrawer(null)} />
      ) : null}
      {drawer === 'open' ? (
        <OpenNames
          selectionId={sheet.id}
          // The whole sheet is what one wants next, wherever the phase would lead.
          onOpened={() => onGo({ part: 'sheets' })}
          onClose={() => setDrawer(null)}
        />
      ) : null}
      {typeof drawer === 'object' && drawer !== null ? (
        <GiveBack state={drawer.giveBack} onClose={() => setDrawer(null)} />
      ) : null}
    </div>
  );
}
