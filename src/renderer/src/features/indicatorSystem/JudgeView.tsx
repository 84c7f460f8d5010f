import { MOST_INCONSISTENCY } from '@shared/evaluation/ahp';
import type { EvaluationSheet, IndicatorWeight } from '@shared/evaluation/system';
import {
  type Comparison,
  type JudgementGroup,
  judged,
  judgedProposal,
  judgementGroups,
  MOST_COMPARED,
  pairsOf,
  timesOf,
} from '@shared/indicatorSystem/judgements';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = {
  sheet: EvaluationSheet;
  onPropose: (weights: IndicatorWeight[]) => void;
};

/** What is chosen while a pair is not compared. */
const OPEN = 0;
/** Saaty's scale, from the other much more important to the one much more important. */
const scale = [-9, -8, -7, -6, -5, -4, -3, -2, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** 层次分析: areas and indicators compared in pairs; what follows is a proposal of weights. */
export function JudgeView({ sheet, onPropose }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const evaluationId = sheet.evaluation.id;
  const said = useAnswer(api.indicatorSystem.comparisons, { evaluationId }).data ?? [];
  const comparisons = new Map(said.map((one) => [one.groupId, one.comparisons]));
  const groups = judgementGroups(sheet);
  const [chosen, setChosen] = useState<string | null>(null);
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const proposal = judgedProposal(groups, comparisons);
  const stateOf = (one: JudgementGroup) => judged(one, comparisons.get(one.id) ?? []);
  const take = () =>
    proposal &&
    onPropose(
      [...proposal].flatMap(([indicatorId, weight]) =>
        sheet.categories.map(({ id }) => ({ indicatorId, categoryId: id, weight })),
      ),
    );
  const save = (next: Comparison[]) =>
    void api.indicatorSystem
      .compare({ evaluationId, groupId: group?.id ?? '', comparisons: next })
      .catch(notice.error);
  return (
    <div className="system-scroll">
      <p className="system-soft">{t('judge.hint', { most: MOST_COMPARED })}</p>
      <div className="system-row">
        <Segmented
          aria-label={t('judge.groups')}
          value={group?.id ?? ''}
          options={groups.map((one) => ({
            value: one.id,
            label: `${one.name ?? t('judge.areas')} ${t(`judge.mark.${stateOf(one).state}`)}`,
          }))}
          onChange={setChosen}
        />
        <Button type="primary" size="small" disabled={!proposal} onClick={take}>
          {t('judge.take')}
        </Button>
      </div>
      {group ? (
        <Group
          key={group.id}
          group={group}
          comparisons={comparisons.get(group.id) ?? []}
          onSave={save}
        />
      ) : null}
    </div>
  );
}

type GroupProps = {
  group: JudgementGroup;
  comparisons: readonly Comparison[];
  onSave: (comparisons: Comparison[]) => void;
};

function Group({ group, comparisons, onSave }: GroupProps) {
  const { t } = useTranslation('indicatorSystem');
  const { state, open, weights, consistencyRatio } = judged(group, comparisons);
  const nameOf = new Map(group.members.map(({ id, name }) => [id, name]));
  const say = (one: string, other: string, times: number) =>
    onSave(
      pairsOf(group).flatMap(([a, b]) => {
        const is = a === one && b === other ? times : timesOf(comparisons, a, b);
        return is === null || is === OPEN ? [] : { one: a, other: b, times: is };
      }),
    );
  const pairs = state === 'tooMany' ? [] : pairsOf(group);
  return (
    <div className="system-split">
      <table className="system-table" aria-label={t('judge.pairs')}>
        <tbody>
          {pairs.map(([one, other]) => {
            const [first = '', second = ''] = [nameOf.get(one), nameOf.get(other)];
            return (
              <tr key={`${one} ${other}`}>
                <th scope="row">
                  {first} — {second}
                </th>
                <td>
                  <Select
                    size="small"
                    className="system-scale"
                    listHeight={420}
                    aria-label={t('judge.pair', { one: first, other: second })}
                    value={timesOf(comparisons, one, other) ?? OPEN}
                    options={[
                      { value: OPEN, label: t('judge.open') },
                      ...scale.map((times) => ({
                        value: times,
                        label:
                          times === 1
                            ? t('judge.equal')
                            : t('judge.times', {
                                name: times > 0 ? first : second,
                                times: Math.abs(times),
                              }),
                      })),
                    ]}
                    onChange={(times) => say(one, other, times)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <section className="system-verdict" aria-label={t('judge.verdict')}>
        <p
          className={state === 'inconsistent' || state === 'tooMany' ? 'system-bad' : 'system-soft'}
        >
          {t(`judge.state.${state}`, {
            count: open,
            most: state === 'tooMany' ? MOST_COMPARED : MOST_INCONSISTENCY,
          })}
        </p>
        {consistencyRatio === null ? null : (
          <p>{t('judge.ratio', { ratio: consistencyRatio.toFixed(4) })}</p>
        )}
        <table className="system-table">
          <tbody>
            {group.members.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="system-number">
                  {weights
                    ? t('percent', { value: ((weights.get(id) ?? 0) / 100).toFixed(2) })
                    : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
