import type { SheetState } from '@shared/scoreSheets/contract';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { MomentText } from './MomentText';

type Props = {
  states: readonly SheetState[];
  onPaper?: (judgeId: string) => void;
  onWindow?: (judgeId: string) => void;
  onGiveBack?: (state: SheetState) => void;
};

const counted: ReadonlySet<string> = new Set(['asked', 'recused', 'marked']);

/** The judges with how far each is; what can be done stands in the row. */
export function JudgeList({ states, onPaper, onWindow, onGiveBack }: Props) {
  const { t } = useTranslation('scoreSheets');
  return (
    <div className="sheets-list">
      <table aria-label={t('list.title')}>
        <thead>
          <tr>
            {(['judge', 'asked', 'recused', 'marked', 'pack', 'paper', 'handedIn'] as const).map(
              (head) => (
                <th key={head} className={counted.has(head) ? 'sheets-number' : undefined}>
                  {t(`list.${head}`)}
                </th>
              ),
            )}
            {onPaper ? <th>{t('list.act')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {states.map((state) => {
            const { judgeId, judgeName, handedIn, pack, entries } = state;
            const read = entries.map(({ operatorName, isDone }) =>
              t(isDone ? 'list.read' : 'list.reading', { name: operatorName }),
            );
            return (
              <tr key={judgeId}>
                <th scope="row">{judgeName}</th>
                <td className="sheets-number">{state.asked}</td>
                <td className="sheets-number">{state.recused}</td>
                <td className="sheets-number">{state.marked}</td>
                <td>{pack ? t('list.version', pack) : '—'}</td>
                <td>{read.join(t('comma')) || '—'}</td>
                <td className={handedIn ? 'sheets-in' : undefined}>
                  {handedIn ? (
                    <>
                      ✓ {t(`source.${handedIn.source}`)} <MomentText at={handedIn.at} />
                    </>
                  ) : (
                    t('list.open')
                  )}
                </td>
                {onPaper ? (
                  <td>
                    <Space size={4}>
                      {handedIn ? (
                        <Button size="small" onClick={() => onGiveBack?.(state)}>
                          {t('giveBack.title')}
                        </Button>
                      ) : (
                        <>
                          <Button
                            size="small"
                            aria-label={t('list.paperOf', { name: judgeName })}
                            onClick={() => onPaper(judgeId)}
                          >
                            {t('paper.title')}
                          </Button>
                          <Button
                            size="small"
                            aria-label={t('list.windowOf', { name: judgeName })}
                            onClick={() => onWindow?.(judgeId)}
                          >
                            {t('list.window')}
                          </Button>
                        </>
                      )}
                    </Space>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
