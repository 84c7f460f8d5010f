import { type Behind, behindGroup, type FigureGroup, type Grouping } from '@shared/figures/figures';
import { lights } from '@shared/issues/deadlines';
import { rateNames } from '@shared/issues/rates';
import { useTranslation } from 'react-i18next';
import { LightMark } from '../issues/LightMark';
import { RateNumbers } from './WholeRates';

type Props = { by: Grouping; groups: FigureGroup[]; onOpen: (behind: Behind) => void };

/** A line per group: how many, by light, and every rate with both its numbers. */
export function GroupTable({ by, groups, onOpen }: Props) {
  const { t } = useTranslation(['figures', 'issues']);
  const most = Math.max(1, ...groups.map(({ counts }) => counts.total));
  const nameOf = ({ key, name }: FigureGroup) =>
    key === null
      ? t(`noneIn.${by}`)
      : by === 'topic' || by === 'light'
        ? t(`issues:${by}.${key}`)
        : name;
  return (
    <div className="figures-table-frame">
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col">{t('total')}</th>
            {lights.map((light) => (
              <th key={light} scope="col">
                <LightMark light={light} />
              </th>
            ))}
            {rateNames.map((name) => (
              <th key={name} scope="col" title={t(`issues:rate.${name}`)}>
                {t(`head.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { key, counts } = group;
            const behind = behindGroup(by, key);
            const name = nameOf(group);
            return (
              <tr key={key ?? ''}>
                <th scope="row">{name}</th>
                <td>
                  <button type="button" className="figures-number" onClick={() => onOpen(behind)}>
                    {counts.total}
                  </button>
                  <span className="figures-bar-track" aria-hidden>
                    <span
                      className="figures-bar-fill"
                      style={{ width: `${(100 * counts.total) / most}%` }}
                    />
                  </span>
                </td>
                {lights.map((light) => (
                  <td key={light}>
                    {counts.byLight[light] ? (
                      <button
                        type="button"
                        className="figures-number"
                        aria-label={`${name} ${t(`issues:light.${light}`)} ${counts.byLight[light]}`}
                        onClick={() => onOpen({ ...behind, light: [light] })}
                      >
                        {counts.byLight[light]}
                      </button>
                    ) : (
                      0
                    )}
                  </td>
                ))}
                {rateNames.map((rate) => (
                  <td key={rate}>
                    <RateNumbers
                      counts={counts}
                      name={rate}
                      what={name}
                      behind={behind}
                      onOpen={onOpen}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
