import { measureName } from '@shared/pictures/drawn/said';
import type { Picture } from '@shared/pictures/picture';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

type Props = {
  pictures: readonly Picture[];
  chosen: Picture;
  onChoose: (key: string) => void;
};

const kinds = ['ranking', 'slope', 'tiles', 'map', 'heat'] as const;

/** What a picture is called among those of its kind. */
export function pictureName(picture: Picture, t: TFunction<'pictures'>): string {
  const say = (key: string, params?: Record<string, string | number>) => t(key, params);
  switch (picture.kind) {
    case 'radar':
      return picture.name;
    case 'tiles':
    case 'map':
      return measureName(picture.measure, say);
    case 'slope':
      return picture.group ?? t('all');
    default:
      return `${picture.group ?? t('all')}${picture.page.of > 1 ? t('page', picture.page) : ''}`;
  }
}

/** All pictures by kind; those of single counties are chosen by name. */
export function PictureList({ pictures, chosen, onChoose }: Props) {
  const { t } = useTranslation('pictures');
  const radars = pictures.filter(({ kind }) => kind === 'radar');
  return (
    <nav className="pictures-list" aria-label={t('list')}>
      {radars.length > 0 ? (
        <div className="pictures-county">
          <span>{t('kind.radar')}</span>
          <Select
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('kind.radar')}
            placeholder={t('chooseCounty')}
            value={chosen.kind === 'radar' ? chosen.key : null}
            options={radars.map((one) => ({ value: one.key, label: pictureName(one, t) }))}
            onChange={(key: string) => onChoose(key)}
          />
        </div>
      ) : null}
      {kinds.map((kind) => {
        const own = pictures.filter((one) => one.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind} aria-label={t(`kind.${kind}`)}>
            <h3>{t(`kind.${kind}`)}</h3>
            {own.map((one) => (
              <button
                key={one.key}
                type="button"
                aria-current={one.key === chosen.key}
                onClick={() => onChoose(one.key)}
              >
                {pictureName(one, t)}
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}
