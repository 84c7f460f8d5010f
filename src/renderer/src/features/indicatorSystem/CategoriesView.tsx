import type { EvaluationSheet } from '@shared/evaluation/system';
import { fullName } from '@shared/organizations/organization';
import { Button, Checkbox, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { FilterSelect } from '../../ui/FilterSelect';
import { useNotice } from '../../ui/notice';
import { SearchField } from '../../ui/SearchField';
import { NameItem } from './formItems';
import { OrderArrows } from './OrderArrows';

type Wanted = { id?: string; name: string; countyIds: string[] };
const NOBODY = '';
const groups2023 = ['district', 'directlyFinanced', 'other'] as const;

/** 分类: which counties are compared with each other, many moved at once. */
export function CategoriesView({ sheet }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const evaluationId = sheet.evaluation.id;
  const counties = useAnswer(api.organizations.published, {}).data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [city, setCity] = useState<string | null>(null);
  const [only, setOnly] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [naming, setNaming] = useState<{ id: string | null; name: string } | null>(null);

  const categoryOf = new Map(
    sheet.members.map(({ countyId, categoryId }) => [countyId, categoryId]),
  );
  const now: Wanted[] = sheet.categories.map(({ id, name }) => ({
    ...{ id, name },
    countyIds: sheet.members.filter((one) => one.categoryId === id).map((one) => one.countyId),
  }));
  const nameOf = new Map(sheet.categories.map(({ id, name }) => [id, name]));
  const save = (categories: Wanted[]) => api.evaluation.setCategories({ evaluationId, categories });
  const act = (categories: Wanted[], said: string) =>
    void save(categories)
      .then(() => {
        setChosen(new Set());
        notice.success(said);
      })
      .catch(notice.error);
  const moveTo = (categoryId: string) =>
    act(
      now.map((one) => ({
        ...one,
        countyIds: [
          ...one.countyIds.filter((id) => !chosen.has(id)),
          ...(one.id === categoryId ? chosen : []),
        ].sort(),
      })),
      t('category.moved', { count: chosen.size }),
    );
  // Groups as they were published for 2023, under the names that are there or the usual ones.
  const as2023 = () => {
    act(
      groups2023.map((group) => {
        const name = t(`evaluation:group.${group}`);
        const there = sheet.categories.find((one) => one.name === name);
        return {
          ...(there ? { id: there.id } : {}),
          name,
          countyIds: counties
            .filter(({ group2023 }) => group2023 === group)
            .map(({ divisionCode }) => divisionCode),
        };
      }),
      t('category.as2023Done'),
    );
  };
  const wanted = text.trim().toLowerCase();
  const shown = counties.filter(
    (county) =>
      (city === null || county.cityId === city) &&
      (only === null || (categoryOf.get(county.divisionCode) ?? NOBODY) === only) &&
      `${county.divisionCode} ${fullName(county)} ${county.spelling}`
        .toLowerCase()
        .includes(wanted),
  );
  const shownIds = shown.map(({ divisionCode }) => divisionCode);
  const isAll = shownIds.length > 0 && shownIds.every((id) => chosen.has(id));
  const choose = (ids: readonly string[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isIn) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <div className="system-sides">
      <aside className="system-side" aria-label={t('view.categories')}>
        <ul className="system-categories">
          {now.map(({ id = '', name, countyIds }) => (
            <li key={id}>
              <b>{name}</b> <span className="system-soft">{countyIds.length}</span>
              <div>
                <Button
                  size="small"
                  type="link"
                  aria-label={t('editNamed', { name })}
                  onClick={() => setNaming({ id, name })}
                >
                  {t('rename')}
                </Button>
                <OrderArrows
                  id={id}
                  name={name}
                  ids={now.map((one) => one.id ?? '')}
                  onOrder={(ids) =>
                    act(
                      ids.flatMap((each) => now.find((one) => one.id === each) ?? []),
                      t('common:savedUndoable'),
                    )
                  }
                />
                {now.length > 1 ? (
                  <Popconfirm
                    title={t('category.removeAsk')}
                    okText={t('remove')}
                    cancelText={t('common:action.cancel')}
                    onConfirm={() =>
                      act(
                        now.filter((one) => one.id !== id),
                        t('common:removedUndoable'),
                      )
                    }
                  >
                    <Button size="small" type="link" aria-label={t('removeNamed', { name })}>
                      {t('remove')}
                    </Button>
                  </Popconfirm>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
        <p className="system-soft">
          {t('category.outside', { count: counties.length - sheet.members.length })}
        </p>
        <div className="system-row">
          <Button size="small" onClick={() => setNaming({ id: null, name: '' })}>
            {t('category.add')}
          </Button>
          <Button size="small" disabled={counties.length === 0} onClick={as2023}>
            {t('category.as2023')}
          </Button>
        </div>
      </aside>
      <div className="system-scroll">
        <div className="system-row">
          <FilterSelect
            label={t('evaluation:city')}
            all={t('evaluation:allCities')}
            value={city}
            options={counties.map(({ cityId, cityName }) => [cityId, cityName])}
            onChange={setCity}
          />
          <FilterSelect
            label={t('category.title')}
            all={t('category.all')}
            value={only}
            options={[...nameOf, [NOBODY, t('notEvaluated')]]}
            onChange={setOnly}
          />
          <SearchField
            placeholder={t('evaluation:search')}
            value={text}
            onChange={setText}
            width={200}
          />
          <span>{t('category.chosen', { count: chosen.size })}</span>
          {chosen.size > 0 ? (
            <Select
              size="small"
              className="system-filter"
              aria-label={t('category.move')}
              placeholder={t('category.move')}
              value={null}
              options={[...nameOf, [NOBODY, t('notEvaluated')] as const].map(([value, label]) => ({
                ...{ value, label },
              }))}
              onChange={(value: string | null) => value !== null && moveTo(value)}
            />
          ) : null}
        </div>
        <table className="system-table">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={t('category.chooseShown')}
                  checked={isAll}
                  indeterminate={!isAll && shownIds.some((id) => chosen.has(id))}
                  onChange={(event) => choose(shownIds, event.target.checked)}
                />
              </th>
              <th scope="col">{t('evaluation:code')}</th>
              <th scope="col">{t('evaluation:city')}</th>
              <th scope="col">{t('evaluation:county')}</th>
              <th scope="col">{t('category.title')}</th>
              <th scope="col">{t('evaluation:group2023')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((county) => {
              const { divisionCode: id, name, cityName, group2023 } = county;
              return (
                <tr key={id}>
                  <td>
                    <Checkbox
                      aria-label={fullName(county)}
                      checked={chosen.has(id)}
                      onChange={(event) => choose([id], event.target.checked)}
                    />
                  </td>
                  <td>{id}</td>
                  <td>{cityName}</td>
                  <th scope="row">{name}</th>
                  <td>{nameOf.get(categoryOf.get(id) ?? '') ?? t('notEvaluated')}</td>
                  <td className="system-soft">{t(`evaluation:group.${group2023}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {naming ? (
        <DrawerForm<{ name: string }>
          title={t(naming.id === null ? 'category.add' : 'category.rename')}
          initial={{ name: naming.name }}
          onClose={() => setNaming(null)}
          onSave={({ name }) =>
            save(
              naming.id === null
                ? [...now, { name, countyIds: [] }]
                : now.map((one) => (one.id === naming.id ? { ...one, name } : one)),
            )
          }
        >
          <NameItem most={40} />
        </DrawerForm>
      ) : null}
    </div>
  );
}
