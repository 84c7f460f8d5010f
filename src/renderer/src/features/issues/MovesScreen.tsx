import { issueStatuses } from '@shared/issues/issue';
import { legalMovesFrom } from '@shared/issues/lifecycle';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { useMissingNote } from '../houseStyles/useFonts';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import './moves.css';

/** 办理流程表: what may happen in each status, where it leads, what it asks; nothing else may. */
export function MovesScreen() {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const missing = useMissingNote();
  const meeting = useCurrentMeeting();
  const paper = useTask(api.issues.exportMoves);

  async function write(): Promise<void> {
    const title = t('lifecycle.title');
    const target = await api.files.chooseToSave({ title, suggestedName: `${title}.docx` });
    if (!target || !meeting) return;
    await paper.mutateAsync({ meetingId: meeting.id, target: target.file });
    notice.saved(target, await missing(meeting.houseStyle));
  }

  return (
    <Page
      title={t('lifecycle.title')}
      note={t('lifecycle.hint')}
      padded={false}
      actions={
        <Button
          disabled={!meeting}
          loading={paper.isPending}
          onClick={() => void write().catch(notice.error)}
        >
          {t('lifecycle.paper')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no mouse scrolls it by keys */}
      <section className="moves" aria-label={t('lifecycle.title')} tabIndex={0}>
        {issueStatuses.map((status) => (
          <table key={status}>
            <caption>{t(`status.${status}`)}</caption>
            <thead className="moves-heads">
              <tr>
                <th scope="col">{t('lifecycle.move')}</th>
                <th scope="col">{t('lifecycle.to')}</th>
                <th scope="col">{t('lifecycle.asks')}</th>
              </tr>
            </thead>
            <tbody>
              {legalMovesFrom(status).map(({ move, to, asks }) => (
                <tr key={move}>
                  <th scope="row">{t(`move.${move}`)}</th>
                  <td>{to === status ? t('lifecycle.stays') : `→ ${t(`status.${to}`)}`}</td>
                  <td className="moves-asks">
                    {asks.map((asked) => t(`asked.${asked}`)).join(t('document.listComma'))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
    </Page>
  );
}
