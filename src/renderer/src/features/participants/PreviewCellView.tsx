import { fullName } from '@shared/organizations/organization';
import { NO_DIVISION, type PreviewCell } from '@shared/participants/roster';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { enterRuns } from '../../ui/enter';

/** organization id → full name */
export type OrganizationNames = ReadonlyMap<string, string>;

export function useOrganizationNames(): OrganizationNames {
  const all = useAnswer(api.organizations.list, {}).data ?? [];
  return new Map(all.map((one) => [one.id, fullName(one)]));
}

type Props = {
  cell: PreviewCell | undefined;
  names: OrganizationNames;
  /** in a row that is new as a whole, its cells need no mark of their own */
  quiet: boolean;
  onCorrect: (text: string) => void;
};

/** A cell as it would become: marked in colour and in words, and written over where it is wrong. */
export function PreviewCellView({ cell, names, quiet, onCorrect }: Props) {
  const { t } = useTranslation('participants');
  if (!cell) return null;
  const said = (value: string | null) => {
    if (value === null) return '';
    if (cell.field === 'division') return names.get(value) ?? value;
    if (cell.field === 'gender' || cell.field === 'capacity') return t(`${cell.field}.${value}`);
    return value;
  };
  if (cell.problem && cell.field === 'division') {
    return <ChooseDivision cell={cell} names={names} onCorrect={onCorrect} />;
  }
  if (cell.problem) {
    const correct = (text: string) => text !== cell.text && onCorrect(text);
    return (
      <Input
        key={cell.text}
        size="small"
        className="roster-control"
        status="error"
        defaultValue={cell.text}
        aria-label={t('import.correct', { field: t(`field.${cell.field}`) })}
        onBlur={({ target }) => correct(target.value)}
        onKeyDown={enterRuns(() => (document.activeElement as HTMLElement | null)?.blur())}
      />
    );
  }
  if (cell.state === 'changed' && cell.before !== null) {
    return (
      <span className="roster-changed">
        <del>{said(cell.before)}</del>
        <span aria-hidden> → </span>
        <ins>{said(cell.after)}</ins>
      </span>
    );
  }
  const text = cell.field === 'city' ? cell.text : said(cell.after);
  return !quiet && cell.state === 'changed' ? <span className="roster-new">{text}</span> : text;
}

/** The candidates of an ambiguous or former name; every other county can be searched as well. */
function ChooseDivision({
  cell,
  names,
  onCorrect,
}: Pick<Props, 'names' | 'onCorrect'> & { cell: PreviewCell }) {
  const { t } = useTranslation('participants');
  const others = [...names].filter(([id]) => !cell.candidates.includes(id));
  const option = ([value, label]: readonly [string, string]) => ({ value, label });
  const candidates = cell.candidates.map((id) => [id, names.get(id) ?? id] as const);
  return (
    <Select<string>
      size="small"
      className="roster-control"
      status="error"
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('import.correct', { field: t('field.division') })}
      placeholder={cell.text || t('import.choosePlace')}
      popupMatchSelectWidth={260}
      onChange={onCorrect}
      options={[
        ...(candidates.length > 0
          ? [{ label: t('import.candidates'), options: candidates.map(option) }]
          : []),
        {
          label: t('import.otherPlaces'),
          options: [{ value: NO_DIVISION, label: t('import.noPlace') }, ...others.map(option)],
        },
      ]}
    />
  );
}
