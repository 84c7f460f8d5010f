import type { EvaluationSheet } from '@shared/evaluation/system';
import type { TablePreview } from '@shared/indicatorValues/table';
import { fullName, type OrganizationInCity } from '@shared/organizations/organization';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../ui/notice';
import type { TableImport } from './useTableImport';

const LEAVE = '-';

type Props = {
  sheet: EvaluationSheet;
  counties: readonly OrganizationInCity[];
  table: TableImport;
  preview: TablePreview;
};

const chosen = (id: string | null | undefined) => (id === null ? LEAVE : (id ?? null));
const meant = (value: string | undefined) => (value === LEAVE ? null : value);

/** Sheets that were found, and what a person says of heads and names that nobody knew. */
export function MeaningsPanel({ sheet, counties, table, preview }: Props) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const { sheets, without, unknownHeads, unknownCounties } = preview;
  const leave = { value: LEAVE, label: t('import.leaveOut') };
  const indicators = [
    leave,
    ...sheet.indicators.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const names = [leave, ...counties.map((one) => ({ value: one.id, label: fullName(one) }))];
  const open =
    unknownHeads.filter(({ indicatorId }) => indicatorId === undefined).length +
    unknownCounties.filter(({ countyId }) => countyId === undefined).length;
  return (
    <section className="values-meanings" aria-label={t('import.meanings')}>
      <p>
        {table.sheetNames.map((name) => {
          const read = sheets.find((one) => one.name === name);
          return (
            <span key={name}>
              {table.sheetNames.length > 1 ? (
                <Checkbox
                  checked={read !== undefined}
                  onChange={() => void table.toggleSheet(name).catch(notice.error)}
                >
                  <b>{name}</b>
                </Checkbox>
              ) : (
                <b>{name}</b>
              )}{' '}
              {read
                ? t('import.found', {
                    layout: t(`import.layout.${read.layout}`),
                    ...{ count: read.counties, figures: read.figures },
                  })
                : t('import.leaveOut')}
            </span>
          );
        })}
        {without.length > 0 ? (
          <span className="values-soft">
            {t('import.without', { names: without.join(t('listComma')) })}
          </span>
        ) : null}
        {open > 0 ? (
          <span className="values-bad">{t('import.toName', { count: open })}</span>
        ) : null}
      </p>
      {unknownHeads.length + unknownCounties.length > 0 ? (
        <div className="values-unknown">
          {unknownHeads.map(({ head, indicatorId, remembered }) => (
            <div key={head}>
              <span title={head}>{t('import.head', { head })}</span>
              <Select
                size="small"
                aria-label={t('import.head', { head })}
                placeholder={t('import.whichIndicator')}
                allowClear={!remembered?.isApplied}
                showSearch={{ optionFilterProp: 'label' }}
                value={chosen(indicatorId)}
                options={indicators}
                onChange={(value) => void table.mean(head, meant(value)).catch(notice.error)}
              />
              {remembered ? (
                <small className={remembered.isApplied ? 'values-soft' : 'values-bad'}>
                  {t(remembered.isApplied ? 'import.remembered' : 'import.rememberedTwice', {
                    date: remembered.usedOn,
                    name: sheet.indicators.find(({ id }) => id === remembered.indicatorId)?.name,
                  })}
                </small>
              ) : null}
            </div>
          ))}
          {unknownCounties.map(({ sheet: where, at, text, ambiguous, countyId }) => (
            <div key={`${where} ${at}`}>
              <span title={t('import.place', { sheet: where, row: at + 1 })}>
                {t(ambiguous ? 'import.ambiguous' : 'import.unknown', { text, row: at + 1 })}
              </span>
              <Select
                size="small"
                aria-label={t('import.nameAt', { text, row: at + 1 })}
                placeholder={t('import.whichCounty')}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={chosen(countyId)}
                options={names}
                onChange={(value) =>
                  void table.place({ sheet: where, at, text }, meant(value)).catch(notice.error)
                }
              />
            </div>
          ))}
        </div>
      ) : null}
    </section>
  );
}
