import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { COUNTY_KEYS } from './useCountyActions';

type Props = {
  form: keyof typeof COUNTY_KEYS;
  /** false where the key means another one of its kind */
  keyed?: boolean;
  onClick: () => void;
};

/** A button that opens a form, with the key that does the same. */
export function FormButton({ form, keyed = true, onClick }: Props) {
  const { t } = useTranslation('counties');
  return (
    <Button size="small" onClick={onClick}>
      {t(`do.${form}`)} {keyed ? <kbd>{COUNTY_KEYS[form].toUpperCase()}</kbd> : null}
    </Button>
  );
}
