import type { CasebookLine } from '@shared/casebooks/casebook';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

/** More than this is not read here. */
const SHOWN = 8;

/** Says that the text taken is not the current one any more, what changed, and offers the new one. */
export function TextChange({ line: { id: caseId, textState } }: { line: CasebookLine }) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const take = useCommand(api.casebooks.takeText);
  const isStale = textState === 'replaced' || textState === 'missing';
  const changes = useAnswer(api.casebooks.changes, { caseId }, { enabled: isStale }).data;
  if (textState === 'current') return null;
  return (
    <Alert
      type="warning"
      title={t(`warning.${textState}`)}
      description={
        isStale ? (
          <>
            <ul className="casebook-changes">
              {changes?.gone.slice(0, SHOWN).map((text) => (
                <li key={`-${text}`}>
                  <del>{text}</del>
                </li>
              ))}
              {changes?.come.slice(0, SHOWN).map((text) => (
                <li key={`+${text}`}>
                  <ins>{text}</ins>
                </li>
              ))}
            </ul>
            <p>
              {t('changes.count', {
                gone: changes?.gone.length ?? 0,
                come: changes?.come.length ?? 0,
              })}
            </p>
            <Button
              size="small"
              onClick={() =>
                take.mutate(
                  { caseId },
                  {
                    onError: notice.error,
                    onSuccess: () => notice.success(t('common:savedUndoable')),
                  },
                )
              }
            >
              {t('changes.take')}
            </Button>
          </>
        ) : (
          t('changes.gone')
        )
      }
    />
  );
}
