import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  /** of the row */
  id: string;
  name: string;
  /** the rows that it stands among, in their order */
  ids: readonly string[];
  onOrder: (ids: string[]) => void;
};

/** Two arrows: the row and the one before or after it change places. */
export function OrderArrows({ id, name, ids, onOrder }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const at = ids.indexOf(id);
  const move = (by: -1 | 1) => {
    const moved = ids.toSpliced(at, 1);
    moved.splice(at + by, 0, id);
    onOrder(moved);
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={t('up', { name })}
        disabled={at === 0}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={t('down', { name })}
        disabled={at === ids.length - 1}
        onClick={() => move(1)}
      />
    </>
  );
}
