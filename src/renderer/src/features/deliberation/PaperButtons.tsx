import type { PaperFormat } from '@shared/deliberation/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  /** the paper */
  name: string;
  disabled?: boolean;
  onMake: (format: PaperFormat) => void;
};

const formats = ['docx', 'pdf'] as const satisfies readonly PaperFormat[];

/** A paper as Word and as PDF. */
export function PaperButtons({ name, disabled = false, onMake }: Props) {
  const { t } = useTranslation('deliberation');
  return (
    <>
      {formats.map((format) => (
        <Button key={format} size="small" disabled={disabled} onClick={() => onMake(format)}>
          {t(`paper.${format}`, { name })}
        </Button>
      ))}
    </>
  );
}
