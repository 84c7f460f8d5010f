import type { SelectionSheet } from '@shared/selections/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../../api';
import { useNotice } from '../../../ui/notice';
import { Section } from './Section';

type Props = { sheet: SelectionSheet; isLocked: boolean; onEdit: () => void };

/** Criteria and weights; a placeholder says so until somebody confirms it. */
export function CriteriaSection({ sheet, isLocked, onEdit }: Props) {
  const { t } = useTranslation('selections');
  const notice = useNotice();
  const set = useCommand(api.selections.setCriteria);
  const { criteria, weightsArePlaceholder } = sheet;
  const sum = criteria.reduce((total, { weight }) => total + weight, 0) / 100;

  const confirm = () =>
    set.mutate(
      {
        id: sheet.id,
        criteria: criteria.map(({ id, name, definition, weight, maximum }) => ({
          ...{ id, name, definition, weight, maximum },
        })),
        areConfirmed: true,
      },
      { onSuccess: () => notice.success(t('call.weightsConfirmed')), onError: notice.error },
    );

  return (
    <Section
      title={t('call.criteria')}
      editLabel={t('call.editCriteria')}
      why={isLocked ? t('call.lockedShort') : null}
      mark={
        weightsArePlaceholder ? (
          <span className="call-placeholder">{t('call.placeholder')}</span>
        ) : (
          <span className="call-good">✓ {t('call.confirmed')}</span>
        )
      }
      onEdit={onEdit}
    >
      <table className="call-table">
        <thead>
          <tr>
            <th>{t('call.criterion')}</th>
            <th className="call-number">{t('call.weight')}</th>
            <th className="call-number">{t('call.maximum')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, name, definition, weight, maximum }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <div className="call-soft">{definition}</div>
              </th>
              <td className="call-number">
                {weight / 100}%{weightsArePlaceholder ? t('call.placeholderShort') : ''}
              </td>
              <td className="call-number">{maximum / 100}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('call.sum')}</th>
            <td className="call-number">{sum}%</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {weightsArePlaceholder ? (
        <p className="call-warning">
          {t('call.placeholderHint')}{' '}
          {isLocked ? null : (
            <Button size="small" onClick={confirm}>
              {t('call.confirmWeights')}
            </Button>
          )}
        </p>
      ) : null}
    </Section>
  );
}
