import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { ChangeLog } from './ChangeLog';
import './exchange.css';
import { PackagePanel } from './PackagePanel';
import { StationForm } from './StationForm';
import { useMerging } from './useMerging';

/** Data: carrying everything to another laptop, and who changed what on this one. */
export function ExchangeScreen() {
  const { t } = useTranslation('exchange');
  const { panel, report } = useMerging();
  return (
    <Page title={t('exchange:title')} padded={false}>
      <div className="exchange">
        <PackagePanel>
          {panel}
          <StationForm />
        </PackagePanel>
        {report ?? <ChangeLog />}
      </div>
    </Page>
  );
}
