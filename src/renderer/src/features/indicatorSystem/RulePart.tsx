import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartProps } from '../evaluation/partProps';
import { CategoriesView } from './CategoriesView';
import { ExceptionsView } from './ExceptionsView';
import { HonoursView } from './HonoursView';
import { RuleView } from './RuleView';
import './indicatorSystem.css';

const views = {
  categories: CategoriesView,
  method: RuleView,
  honours: HonoursView,
  exceptions: ExceptionsView,
};
const names = Object.keys(views) as (keyof typeof views)[];

/** 分类与规则: who is compared with whom, how it is computed, who is honoured, and what stands apart. */
export function RulePart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('indicatorSystem');
  const view = names.find((one) => one === search.only) ?? 'categories';
  const View = views[view];
  return (
    <section className="system" aria-label={t('evaluation:part.rule')}>
      <div className="system-bar">
        <Segmented
          size="small"
          value={view}
          options={names.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(only) => onGo({ only })}
        />
      </div>
      <View sheet={sheet} />
    </section>
  );
}
