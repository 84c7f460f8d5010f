import type { Results } from '@shared/deliberation/contract';
import { levelGroups } from '@shared/deliberation/order';
import type { SelectionSheet } from '@shared/selections/contract';
import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = {
  nominationIds: string[];
  weightA: number;
  issuedA: number;
  issuedB: number | null;
  least: number;
  most: number;
};
type Props = { sheet: SelectionSheet; results: Results; onClose: () => void };

/** Who is voted on at first: all where ballots alone decide, else those level at the last seat. */
function first({ basis, lines }: Results, seats: number): string[] {
  if (basis === 'ballots' && lines.every(({ place }) => place === null))
    return lines.map(({ nominationId }) => nominationId);
  const groups = levelGroups(lines.map(({ nominationId: id, place }) => ({ id, place })));
  return (
    groups.find(({ place, ids }) => place <= seats && place + ids.length - 1 > seats)?.ids ?? []
  );
}

/** 发起一轮投票: A and B ballots, 60/40 unless somebody says otherwise; without B there is one class. */
export function RoundForm({ sheet, results, onClose }: Props) {
  const { t } = useTranslation('deliberation');
  const votedOn = first(results, sheet.seats);
  const taken = results.lines.filter(
    ({ nominationId, place }) =>
      !votedOn.includes(nominationId) && place !== null && place <= sheet.seats,
  ).length;
  const required = [{ required: true, message: t('rule.number') }];
  return (
    <DrawerForm<Fields>
      title={t('round.add')}
      initial={{
        ...{ nominationIds: votedOn, weightA: 60, issuedA: 5, issuedB: 10, least: 1 },
        most: Math.max(1, Math.min(sheet.seats - taken, votedOn.length || sheet.seats)),
      }}
      onClose={onClose}
      onSave={({ nominationIds, weightA, issuedA, issuedB, least, most }) => {
        const only = !issuedB;
        const weight = only ? 10_000 : Math.round(weightA * 100);
        return api.deliberation.addRound({
          ...{ selectionId: sheet.id, nominationIds, least, most, decimals: 2 },
          classes: [
            { id: 'A', weight, issued: issuedA },
            ...(only ? [] : [{ id: 'B', weight: 10_000 - weight, issued: issuedB }]),
          ],
        });
      }}
    >
      <Form.Item
        name="nominationIds"
        label={t('round.votedOn')}
        extra={t('round.votedOnHint')}
        rules={[{ required: true, message: t('round.votedOnHint') }]}
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={results.lines.map(({ nominationId, code, place, title }) => ({
            value: nominationId,
            label: t('round.option', { place: place ?? '—', code, title }),
          }))}
        />
      </Form.Item>
      <div className="results-row">
        <Form.Item name="weightA" label={t('round.weightA')} rules={required}>
          <InputNumber min={1} max={100} />
        </Form.Item>
        <Form.Item name="issuedA" label={t('round.issuedA')} rules={required}>
          <InputNumber min={1} max={999} precision={0} />
        </Form.Item>
        <Form.Item name="issuedB" label={t('round.issuedB')}>
          <InputNumber min={1} max={999} precision={0} />
        </Form.Item>
      </div>
      <p className="results-soft">{t('round.classesHint')}</p>
      <div className="results-row">
        <Form.Item name="least" label={t('round.least')} rules={required}>
          <InputNumber min={0} max={200} precision={0} />
        </Form.Item>
        <Form.Item name="most" label={t('round.most')} rules={required}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
      </div>
    </DrawerForm>
  );
}
