import type { Merge } from '@shared/packages/contract';
import { type MergeConflict, type Side, sides, type Value } from '@shared/packages/merge';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { dateTime, megabytes } from './format';

type Props = {
  name: string;
  merge: Merge;
  isDone: boolean;
  sideOf: (key: string) => Side;
  onChoose: (key: string, side: Side) => void;
  onChooseAll: (side: Side) => void;
  actions: ReactNode;
};

const camel = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a merge brings or brought: by whom, how much, and where both laptops disagree. */
export function MergeReportView(props: Props) {
  const { name, merge, isDone, actions } = props;
  const { t } = useTranslation('exchange');
  const tableName = (table: string) => t(`table.${table}` as never, table);
  const isEmpty = merge.changes === 0;
  return (
    <section className="merge" aria-label={t('merge.title')}>
      <header className="merge-head">
        <h2>{isDone ? t('merge.brought') : t('merge.brings')}</h2>
        <div className="exchange-row">{actions}</div>
      </header>
      <div className="merge-body">
        <dl className="exchange-facts">
          <dt>{t('package.file')}</dt>
          <dd>
            {name} · {t('merge.madeAt', { at: dateTime(merge.from.createdAt) })}
          </dd>
          <dt>{t('merge.who')}</dt>
          <dd>
            {isEmpty ? t('merge.nothing') : null}
            {merge.people.map(({ person, device, changes, from, to }) => (
              <div key={`${person}${device}`}>
                {t('merge.person', {
                  name: person ?? t('merge.nobody', { device: device.slice(-4) }),
                  count: changes,
                  from: dateTime(from),
                  to: dateTime(to),
                })}
              </div>
            ))}
            {merge.official > 0 ? (
              <div>{t('merge.official', { count: merge.official })}</div>
            ) : null}
          </dd>
          {merge.rows.length > 0 ? (
            <>
              <dt>{t('merge.rows')}</dt>
              <dd>
                {merge.rows.map(({ table, ...counts }) => (
                  <div key={table}>
                    <b>{tableName(table)}</b>{' '}
                    {(['added', 'changed', 'removed'] as const)
                      .filter((kind) => counts[kind] > 0)
                      .map((kind) => t(`merge.${kind}`, { count: counts[kind] }))
                      .join('、')}
                  </div>
                ))}
              </dd>
            </>
          ) : null}
          {merge.files.coming > 0 ? (
            <>
              <dt>{t('merge.files')}</dt>
              <dd>
                {t('package.sizeOf', {
                  files: merge.files.coming,
                  megabytes: megabytes(merge.files.bytes),
                })}
              </dd>
            </>
          ) : null}
        </dl>
        {merge.files.missing > 0 ? (
          <p className="merge-warning" role="alert">
            ⚠ {t('packages:error.filesMissing', { count: merge.files.missing })}
          </p>
        ) : null}
        {merge.numbers.length > 0 ? (
          <>
            <h3>{t('merge.numbers', { count: merge.numbers.length })}</h3>
            <ul>
              {merge.numbers.map(({ table, rowId, label, from, to }) => (
                <li key={rowId}>
                  {t(table.endsWith('_pack') ? 'merge.version' : 'merge.number', {
                    ...{ from, to, label },
                  })}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {merge.draws.map(({ selectionId, label, kept }) => (
          <p key={selectionId} className="merge-warning" role="alert">
            ⚠ {t(`merge.draw.${kept}`, { selection: label })}
          </p>
        ))}
        {merge.leftOut.length > 0 ? (
          <>
            <h3>{t('merge.leftOut', { count: merge.leftOut.length })}</h3>
            <ul>
              {merge.leftOut.map(({ table, label, why }, index) => (
                <li key={index}>
                  {tableName(table)}「{label}」：{t(`merge.why.${why}`)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {merge.conflicts.length > 0 ? <Conflicts {...props} /> : null}
        {merge.twins > 0 ? <p>{t('merge.twins', { count: merge.twins })}</p> : null}
        {merge.quiet > 0 ? <p>{t('merge.quiet', { count: merge.quiet })}</p> : null}
      </div>
    </section>
  );
}

function Conflicts({ merge, isDone, sideOf, onChoose, onChooseAll }: Props) {
  const { t } = useTranslation('exchange');
  const shown = useShown();
  const side = (name: Side) => t(`merge.side.${name}`);
  return (
    <>
      <h3 className="merge-conflicts-head">
        {t('merge.conflicts', { count: merge.conflicts.length })}
        {isDone
          ? null
          : sides.map((name) => (
              <Button key={name} size="small" onClick={() => onChooseAll(name)}>
                {t('merge.all', { side: side(name) })}
              </Button>
            ))}
      </h3>
      <table className="merge-conflicts">
        <thead>
          <tr>
            <th>{t('merge.what')}</th>
            <th>{t('merge.base')}</th>
            <th>{side('ours')}</th>
            <th>{side('theirs')}</th>
            <th>{t('merge.taken')}</th>
          </tr>
        </thead>
        <tbody>
          {merge.conflicts.map((conflict) => (
            <tr key={conflict.key}>
              <td>
                <b>{t(`table.${conflict.table}` as never, conflict.table)}</b> {conflict.label}
              </td>
              {(['base', ...sides] as const).map((which) => (
                <td key={which}>{shown(conflict, which)}</td>
              ))}
              <td>
                {isDone ? (
                  side(conflict.chosen)
                ) : (
                  <Segmented
                    size="small"
                    aria-label={`${t('merge.taken')} ${conflict.label}`}
                    value={sideOf(conflict.key)}
                    options={sides.map((name) => ({ value: name, label: side(name) }))}
                    onChange={(chosen) => onChoose(conflict.key, chosen)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Columns whose values are words of ours. */
const WORDS = new Set(['kind', 'status', 'topic', 'level', 'outcome']);

function useShown() {
  const { t } = useTranslation('exchange');
  const organizations = useAnswer(api.organizations.list, {}).data ?? [];
  const operators = useAnswer(api.operators.list, {}).data ?? [];
  const columnName = (column: string) =>
    t([`exchange:column.${column}`, `issues:field.${camel(column)}`] as never, column);

  function value(table: string, column: string, raw: Value): string {
    if (raw === null || raw === '') return '—';
    if (table === 'issue' && WORDS.has(column)) return t(`issues:${column}.${raw}` as never);
    if (/_at$|actual_/.test(column)) return dateTime(Number(raw));
    const named = [...organizations, ...operators].find(({ id }) => id === raw);
    return named?.name ?? String(raw);
  }

  return ({ kind, columns, table }: MergeConflict, which: 'base' | Side): ReactNode => {
    if (columns.length === 0) {
      const removed = (which === 'ours') === (kind === 'removedHere');
      return which === 'base' ? '' : removed ? t('merge.isRemoved') : t('merge.isChanged');
    }
    return columns.map((column) => (
      <div key={column.name}>
        <span className="merge-column">{columnName(column.name)}</span>{' '}
        {value(table, column.name, column[which])}
      </div>
    ));
  };
}
