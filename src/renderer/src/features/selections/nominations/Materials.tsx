import type { NominationLine } from '@shared/selections/contract';
import { type Material, type MaterialKind, materialKinds } from '@shared/selections/selection';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../../api';
import { useNotice } from '../../../ui/notice';
import { TaskProgress } from '../../../ui/TaskProgress';

const MB = 1024 * 1024;
const sizeText = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;

/** What came along: the stamped form, and anything else. */
export function Materials({ line, isLocked }: { line: NominationLine; isLocked: boolean }) {
  const { t } = useTranslation('selections');
  const notice = useNotice();
  const add = useTask(api.selections.addMaterials);
  const save = useTask(api.selections.saveMaterial);
  const remove = useCommand(api.selections.removeMaterial);

  async function bring(kind: MaterialKind): Promise<void> {
    const chosen = await api.files.chooseToOpen({
      title: t(`nomination.addMaterial.${kind}`),
      filters: [],
      many: true,
    });
    if (chosen.length === 0) return;
    const files = chosen.map(({ file }) => file);
    const { added } = await add.mutateAsync({ nominationId: line.id, kind, files });
    notice.success(t('nomination.materialsAdded', { count: added }));
  }

  async function saveCopy({ id, fileName }: Material): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('nomination.saveMaterial'),
      suggestedName: fileName,
    });
    if (!target) return;
    await save.mutateAsync({ id, target: target.file });
    notice.saved(target);
  }

  return (
    <section aria-label={t('nomination.materials')}>
      <header className="nomination-part">
        <h3>{t('nomination.materials')}</h3>
        {isLocked ? null : add.isPending ? (
          <TaskProgress progress={add.progress} onCancel={add.cancel} />
        ) : (
          materialKinds.map((kind) => (
            <Button key={kind} size="small" onClick={() => void bring(kind).catch(notice.error)}>
              {t(`nomination.addMaterial.${kind}`)}
            </Button>
          ))
        )}
      </header>
      {line.materials.length === 0 ? (
        <p className="call-soft">{t('nomination.noMaterials')}</p>
      ) : null}
      <ul className="nomination-files">
        {line.materials.map((material) => (
          <li key={material.id}>
            <span>
              <b>{t(`material.${material.kind}`)}</b> {material.fileName}{' '}
              <span className="call-soft">{sizeText(material.fileSize)}</span>
            </span>
            <span>
              <Button
                size="small"
                type="link"
                aria-label={t('nomination.saveOf', { file: material.fileName })}
                onClick={() => void saveCopy(material).catch(notice.error)}
              >
                {t('nomination.saveMaterial')}
              </Button>
              {isLocked ? null : (
                <Button
                  size="small"
                  type="link"
                  danger
                  aria-label={t('nomination.removeOf', { file: material.fileName })}
                  onClick={() =>
                    remove.mutate(
                      { id: material.id },
                      {
                        onSuccess: () => notice.success(t('nomination.materialRemoved')),
                        onError: notice.error,
                      },
                    )
                  }
                >
                  {t('common:action.remove')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
