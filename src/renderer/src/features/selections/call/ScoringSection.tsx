import type { SelectionSheet } from '@shared/selections/contract';
import { useTranslation } from 'react-i18next';
import { BasisChoice } from '../../deliberation/BasisChoice';
import { Facts, Section } from './Section';
import { useRuleSentences } from './useRuleSentences';

type Props = { sheet: SelectionSheet; isLocked: boolean; onEdit: () => void };

/** How scores are given and become places, each choice with what it means. */
export function ScoringSection({ sheet, isLocked, onEdit }: Props) {
  const { t } = useTranslation('selections');
  const means = useRuleSentences(sheet.criteria);
  return (
    <Section
      title={t('call.scoring')}
      editLabel={t('call.editScoring')}
      why={isLocked ? t('call.lockedShort') : null}
      onEdit={onEdit}
    >
      <Facts
        facts={[
          [t('deliberation:basis.title'), <BasisChoice key="basis" sheet={sheet} />],
          [t('call.seats'), means.seats(sheet)],
          [t('call.judgesEach'), means.judgesEach(sheet)],
          [t('call.step'), means.step(sheet)],
          [
            t('call.aggregation'),
            <>
              <b>{t(`aggregation.${sheet.aggregation}`)}</b>
              {t('call.colon')}
              {means.aggregation(sheet)}
            </>,
          ],
          [t('call.decimals'), means.decimals(sheet)],
          [t('call.ties'), means.ties(sheet)],
          [t('call.tiesAreVoid'), means.tiesAreVoid(sheet)],
        ]}
      />
    </Section>
  );
}
