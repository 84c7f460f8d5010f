import type { CasebookLine } from '@shared/casebooks/casebook';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseFacts } from './CaseFacts';
import { CasePictures } from './CasePictures';
import { CaseSlips } from './CaseSlips';
import { TextChange } from './TextChange';

/** What is decided on one case: its title, its pictures, its slips. */
export function CaseSide({ line }: { line: CasebookLine }) {
  const { t } = useTranslation('casebooks');
  return (
    <section className="casebook-side" aria-label={line.title || line.originalTitle}>
      <TextChange line={line} />
      <Tabs
        size="small"
        items={[
          { key: 'facts', label: t('side.facts'), children: <CaseFacts line={line} /> },
          {
            key: 'pictures',
            label: t('side.pictures', { count: line.pictures }),
            children: <CasePictures line={line} />,
          },
          {
            key: 'slips',
            label: t('side.slips', { count: line.slips }),
            children: <CaseSlips line={line} />,
          },
        ]}
      />
    </section>
  );
}
