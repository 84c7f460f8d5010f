import type { NominationLine, SelectionSheet } from '@shared/selections/contract';
import {
  isShown,
  type Narrowing,
  type NominationFilter,
  nominationFilters,
  textOfNarrowing,
} from '@shared/selections/nominations';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { todayHere } from '../call/useDaysLeft';
import { NominationExports } from './NominationExports';

type Props = {
  sheet: SelectionSheet;
  lines: readonly NominationLine[];
  shown: readonly NominationLine[];
  narrowing: Narrowing;
  /** those shown that pass the check as they stand */
  complete: readonly NominationLine[];
  /** those of them that were ticked */
  chosen: readonly NominationLine[];
  onOnly: (only: string | undefined) => void;
  onAccept: (those: readonly NominationLine[]) => Promise<void>;
  onAdd: () => void;
};

const stateKey = (filter: NominationFilter) =>
  filter === 'ready' || filter === 'incomplete' || filter === 'late'
    ? `nomination.filter.${filter}`
    : `status.${filter}`;

/** What the list shows, and what is done with several at once. */
export function NominationBar(props: Props) {
  const { sheet, lines, shown, narrowing, complete, chosen, onOnly } = props;
  const { t } = useTranslation('selections');
  const cities = [...new Map(lines.map(({ cityId, cityName }) => [cityId, cityName]))];
  const those = chosen.length > 0 ? chosen : complete;
  const count = (filter: NominationFilter | null) =>
    lines.filter((line) => isShown(line, { filter, cityId: narrowing.cityId }, todayHere())).length;
  return (
    <div className="nominations-bar">
      <Select
        size="small"
        className="nominations-choice"
        aria-label={t('nomination.state')}
        value={(narrowing.filter ?? '') as string}
        onChange={(filter) =>
          onOnly(
            textOfNarrowing({
              ...narrowing,
              filter: nominationFilters.find((one) => one === filter) ?? null,
            }),
          )
        }
        options={[
          { value: '', label: t('nomination.all', { count: count(null) }) },
          ...nominationFilters
            .map((value) => ({ value, count: count(value) }))
            .filter((each) => each.count > 0 || each.value === narrowing.filter)
            .map((each) => ({
              value: each.value as string,
              label: `${t(stateKey(each.value))} ${each.count}`,
            })),
        ]}
      />
      <Select
        size="small"
        className="nominations-choice"
        aria-label={t('call.city')}
        value={narrowing.cityId ?? ''}
        onChange={(cityId) => onOnly(textOfNarrowing({ ...narrowing, cityId: cityId || null }))}
        options={[
          { value: '', label: t('nomination.allCities') },
          ...cities.map(([value, label]) => ({ value, label })),
        ]}
      />
      <span className="call-soft">{t('nomination.count', { count: shown.length })}</span>
      <span className="nominations-end">
        {sheet.phase === 'call' ? (
          <Button
            size="small"
            disabled={those.length === 0}
            onClick={() => void props.onAccept(those)}
          >
            {t(chosen.length > 0 ? 'nomination.acceptChosen' : 'nomination.acceptComplete', {
              count: those.length,
            })}
          </Button>
        ) : null}
        <NominationExports sheet={sheet} lines={lines} cityId={narrowing.cityId} />
        {sheet.phase === 'call' ? (
          <Button size="small" type="primary" title="Ctrl+N" onClick={props.onAdd}>
            {t('nomination.add')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
