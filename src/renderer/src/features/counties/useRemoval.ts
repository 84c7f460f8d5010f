import { useTranslation } from 'react-i18next';
import { useNotice } from '../../ui/notice';

type Removal = (input: { id: string }) => Promise<unknown>;

/** Removes at once and says that it can be undone; what is refused is said as well. */
export function useRemoval(): (remove: Removal, id: string) => void {
  const { t } = useTranslation();
  const notice = useNotice();
  return (remove, id) =>
    void remove({ id })
      .then(() => notice.success(t('common:removedUndoable')))
      .catch(notice.error);
}
