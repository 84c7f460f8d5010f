import type { FieldChange } from '@shared/journal/contract';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { momentText } from './moments';

const camel = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Columns whose values are words of ours, with the group the word stands in. */
const groups: Record<string, string> = {
  kind: 'kind',
  status: 'status',
  topic: 'topic',
  level: 'level',
  outcome: 'outcome',
};

/** Ids and the bookkeeping of a first entry say nothing to a reader. */
const silent = new Set([
  'id',
  'meetingId',
  'createdBy',
  'slideId',
  'agendaItemId',
  'raisedById',
  'noticeId',
]);

/** Every field that changed: who, when, from what to what. */
export function HistoryTab({ id }: { id: string }) {
  const { t } = useTranslation('issues');
  const changes = useAnswer(api.journal.history, { table: 'issue', rowId: id }).data ?? [];
  const organizations = useAnswer(api.organizations.list, {}).data ?? [];
  const operators = useAnswer(api.operators.list, {}).data ?? [];

  function shown(field: string, value: unknown): string {
    if (value === null || value === '') return '—';
    const group = groups[field];
    if (group) return t(`${group}.${value}`);
    if (field.endsWith('At')) return momentText(Number(value));
    if (field === 'supervised') return value === 1 ? t('yes') : t('no');
    const named = [...organizations, ...operators].find((one) => one.id === value);
    return named?.name ?? String(value);
  }

  const told = changes
    .map((change) => ({ ...change, field: camel(change.field) }))
    .filter(
      ({ field, before, after }) => !silent.has(field) && !(isEmpty(before) && isEmpty(after)),
    );
  const byChange = new Map<string, FieldChange[]>();
  for (const change of told)
    byChange.set(change.changeId, [...(byChange.get(change.changeId) ?? []), change]);
  return (
    <ol className="issue-log issue-history">
      {[...byChange].map(([changeId, fields]) => (
        <li key={changeId}>
          {fields[0] ? <span className="issue-soft">{headOf(fields[0])}</span> : null}
          <dl>
            {fields.map(({ field, before, after }) => (
              <Fragment key={field}>
                <dt>{t(`field.${field}`)}</dt>
                <dd>
                  {isEmpty(before) ? null : (
                    <>
                      <del>{shown(field, before)}</del> →{' '}
                    </>
                  )}
                  {shown(field, after)}
                </dd>
              </Fragment>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );

  function headOf({ at, personName, operation }: FieldChange): string {
    const what = t(`common:operation.${operation}`, operation);
    return [momentText(at), personName, what].filter(Boolean).join(' · ');
  }
}

const isEmpty = (value: unknown) => value === null || value === '' || value === 0;
