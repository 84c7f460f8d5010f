import type { PaperFormat } from '@shared/deliberation/contract';
import type { FileHandle } from '@shared/operation';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';
import { useMissingNote } from '../houseStyles/useFonts';

type Make = (given: { format: PaperFormat; target: FileHandle }) => Promise<unknown>;

/** Asks where a paper goes, makes it, and tells of it. */
export function usePaper() {
  const notice = useNotice();
  const missing = useMissingNote();
  return (name: string, format: PaperFormat, make: Make) => {
    const write = async () => {
      const target = await api.files.chooseToSave({
        title: name,
        suggestedName: `${name}.${format}`,
      });
      if (!target) return;
      await make({ format, target: target.file });
      notice.saved(target, format === 'docx' ? await missing() : undefined);
    };
    void write().catch(notice.error);
  };
}
