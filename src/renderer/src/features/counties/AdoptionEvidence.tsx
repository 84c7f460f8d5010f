import type { Adoption } from '@shared/counties/county';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useRemoval } from './useRemoval';

const MB = 1024 * 1024;
const sizeText = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;

/** 佐证 of an adoption: files of any kind; they stay while it is adopted. */
export function AdoptionEvidence({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('counties');
  const notice = useNotice();
  const add = useTask(api.counties.addAdoptionEvidence);
  const save = useTask(api.counties.exportAdoptionEvidence);
  const remove = useRemoval();
  const { id, status, evidence } = adoption;

  async function choose(): Promise<void> {
    const asked = { title: t('evidence.add'), filters: [], many: true };
    const chosen = await api.files.chooseToOpen(asked);
    if (chosen.length === 0) return;
    const { added } = await add.mutateAsync({ id, files: chosen.map(({ file }) => file) });
    notice.success(t('evidence.added', { count: added }));
  }

  async function saveCopy(evidenceId: string, fileName: string): Promise<void> {
    const asked = { title: t('evidence.save'), suggestedName: fileName };
    const target = await api.files.chooseToSave(asked);
    if (!target) return;
    await save.mutateAsync({ id: evidenceId, target: target.file });
    notice.saved(target);
  }

  return (
    <>
      <div className="county-part">
        <h3>{t('section.evidence')}</h3>
        {add.isPending ? (
          <TaskProgress progress={add.progress} onCancel={add.cancel} />
        ) : (
          <Button size="small" onClick={() => void choose().catch(notice.error)}>
            {t('evidence.add')}
          </Button>
        )}
      </div>
      {evidence.length === 0 ? <p className="counties-soft">{t('none.evidence')}</p> : null}
      <ul className="county-lines">
        {evidence.map(({ id: evidenceId, fileName, fileSize }) => (
          <li key={evidenceId}>
            <span>
              {fileName} <span className="counties-soft">{sizeText(fileSize)}</span>
            </span>
            <span className="county-acts">
              <Button
                type="link"
                size="small"
                aria-label={t('evidence.saveOf', { name: fileName })}
                onClick={() => void saveCopy(evidenceId, fileName).catch(notice.error)}
              >
                {t('evidence.save')}
              </Button>
              <Button
                type="link"
                size="small"
                danger
                disabled={status === 'adopted'}
                aria-label={t('removeOf', { what: fileName })}
                onClick={() => remove(api.counties.removeAdoptionEvidence, evidenceId)}
              >
                {t('common:action.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
