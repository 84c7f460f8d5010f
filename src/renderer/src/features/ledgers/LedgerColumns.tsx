import { ledgerFields } from '@shared/ledgers/ledger';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../ui/notice';
import type { LedgerState } from './useLedger';

const NOT_READ = '-';
const SHOWN_ROWS = 2;

/** What each column of the file means; what a person changes is remembered when it is imported. */
export function LedgerColumns({ ledger }: { ledger: LedgerState }) {
  const { t } = useTranslation('ledgers');
  const notice = useNotice();
  const { sheet, mapping } = ledger;
  if (!sheet) return null;
  const options = [
    { value: NOT_READ, label: t('notRead') },
    ...ledgerFields.map((value) => ({ value: value as string, label: t(`field.${value}`) })),
  ];
  const mean = (column: number, value: string) => {
    const field = ledgerFields.find((each) => each === value) ?? null;
    // A field is given once: whichever column had it is not read any more.
    const next = mapping.map((each, at) => (at === column ? field : each === field ? null : each));
    void ledger.mean(next).catch(notice.error);
  };
  return (
    <section className="ledger-columns" aria-label={t('columns')}>
      {sheet.heads.map((head, column) =>
        head === '' ? null : (
          <div key={column} className="ledger-column">
            <span title={head}>{head}</span>
            <Select
              size="small"
              aria-label={head}
              className={mapping[column] ? '' : 'ledger-unread'}
              value={mapping[column] ?? NOT_READ}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => mean(column, value)}
            />
            <small>
              {sheet.rows
                .slice(0, SHOWN_ROWS)
                .map(({ cells }) => cells[column])
                .filter(Boolean)
                .join(' · ')
                .slice(0, 40)}
            </small>
          </div>
        ),
      )}
    </section>
  );
}
