import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The head of what is open beside the list. */
export function SideHead({
  title,
  hint,
  onClose,
}: {
  title: string;
  hint: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('papers');
  return (
    <header className="papers-side-head">
      <strong>{title}</strong>
      <span className="papers-side-hint" title={hint}>
        {hint}
      </span>
      <Button size="small" type="text" title="Esc" onClick={onClose}>
        {t('common:action.close')}
      </Button>
    </header>
  );
}
