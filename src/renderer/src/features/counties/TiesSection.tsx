import type { CountyPage } from '@shared/counties/county';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { Where } from './countiesSearch';
import { FormButton } from './FormButton';
import type { OpenForm } from './openForm';
import { Section } from './Section';
import { useRemoval } from './useRemoval';

type Props = { page: CountyPage; onOpen: (form: OpenForm) => void; onGo: Where['onGo'] };

/** 结对, and the zones and clusters the county belongs to. */
export function TiesSection({ page: { pairs, groups }, onOpen, onGo }: Props) {
  const { t } = useTranslation('counties');
  const remove = useRemoval();
  return (
    <>
      <Section
        title={t('section.pairs')}
        actions={<FormButton form="pair" onClick={() => onOpen({ form: 'pair' })} />}
        none={pairs.length === 0 && t('none.pairs')}
      >
        {pairs.length > 0 ? (
          <ul className="county-lines">
            {pairs.map((pair) => (
              <li key={pair.id}>
                <span>
                  <span className="counties-soft">{pair.year}</span> {t(`pairRole.${pair.role}`)}{' '}
                  <Button
                    type="link"
                    size="small"
                    onClick={() => onGo({ county: pair.otherId, adoption: undefined })}
                  >
                    {pair.otherName}
                  </Button>
                  {pair.remark}
                </span>
                <span className="county-acts">
                  <Button
                    type="link"
                    size="small"
                    onClick={() => onOpen({ form: 'pair', pair })}
                    aria-label={t('editOf', { what: pair.otherName })}
                  >
                    {t('common:action.edit')}
                  </Button>
                  <Button
                    type="link"
                    size="small"
                    danger
                    onClick={() => remove(api.counties.removePair, pair.id)}
                    aria-label={t('removeOf', { what: pair.otherName })}
                  >
                    {t('common:action.remove')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title={t('section.groups')} none={groups.length === 0 && t('none.groups')}>
        {groups.length > 0 ? (
          <ul className="county-lines">
            {groups.map(({ id, kind, name, members, issues, cases }) => (
              <li key={id}>
                <span>
                  <span className="counties-soft">{t(`groupKind.${kind}`)}</span>{' '}
                  <Button
                    type="link"
                    size="small"
                    onClick={() => onGo({ county: undefined, view: 'groups', group: id })}
                  >
                    {name}
                  </Button>
                  <span className="counties-soft">
                    {t('groupHas', {
                      members: members.length,
                      issues: issues.length,
                      cases: cases.length,
                    })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
    </>
  );
}
