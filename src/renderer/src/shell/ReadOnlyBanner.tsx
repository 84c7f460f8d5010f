import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../api';

/** Says why nothing can be changed, when that is so. */
export function ReadOnlyBanner() {
  const { t } = useTranslation();
  const reason = useAnswer(api.settings.status, {}).data?.readOnly;
  if (!reason) return null;
  return <Alert className="read-only" type="warning" banner showIcon title={t(reason)} />;
}
