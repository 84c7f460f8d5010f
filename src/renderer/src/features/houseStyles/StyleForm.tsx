import { fontKey, gridOf, type HouseStyle, withGrid } from '@shared/houseStyle';
import { AutoComplete, Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  style: HouseStyle;
  disabled: boolean;
  /** of this computer; null while they are not known */
  fonts: string[] | null;
  onChange: (style: HouseStyle) => void;
};

type Part =
  | 'marginsMm'
  | 'body'
  | 'title'
  | 'table'
  | 'pageNumber'
  | 'issuer'
  | 'redHead'
  | 'fonts';

/** Every field of a style; what stands in it counts at once in the preview, and is kept on saving. */
export function StyleForm({ style, disabled, fonts, onChange }: Props) {
  const { t } = useTranslation('houseStyles');
  const put = <P extends Part>(part: P, changes: Partial<HouseStyle[P]>) =>
    onChange({ ...style, [part]: { ...style[part], ...changes } });
  const grid = gridOf(style);
  const has = new Set(fonts?.map(fontKey));
  const suggestions = fonts
    ?.filter((name) => /\p{Script=Han}/u.test(name))
    .map((name) => ({ value: name }));

  const field = (name: string, child: ReactNode, wide = false) => (
    <div className={wide ? 'style-field style-wide' : 'style-field'}>
      <label htmlFor={`style-${name}`}>{t(`field.${name}`)}</label>
      {child}
    </div>
  );
  const figure = (
    name: string,
    value: number,
    unit: 'mm' | 'pt' | 'lines' | 'characters',
    change: (value: number) => void,
    step = 1,
  ) =>
    field(
      name,
      <InputNumber
        id={`style-${name}`}
        disabled={disabled}
        value={value}
        step={step}
        suffix={t(`unit.${unit}`)}
        onChange={(next) => {
          if (typeof next === 'number') change(next);
        }}
      />,
    );
  const words = (name: string, value: string, change: (value: string) => void, length: number) =>
    field(
      name,
      <Input
        id={`style-${name}`}
        disabled={disabled}
        value={value}
        maxLength={length}
        onChange={({ target }) => change(target.value)}
      />,
      true,
    );
  const font = (role: keyof HouseStyle['fonts']) => {
    const name = style.fonts[role];
    const isMissing = fonts !== null && name !== null && name !== '' && !has.has(fontKey(name));
    return (
      <div className="style-field" key={role}>
        <label htmlFor={`style-font-${role}`}>
          {t(`font.${role}`)}
          {isMissing ? <span className="style-missing"> · {t('missing.mark')}</span> : null}
        </label>
        <AutoComplete
          id={`style-font-${role}`}
          disabled={disabled}
          value={name ?? ''}
          options={suggestions ?? []}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          placeholder={role === 'latin' ? t('sameFont') : ''}
          onChange={(value: string) =>
            put('fonts', { [role]: role === 'latin' && value === '' ? null : value })
          }
        />
      </div>
    );
  };

  return (
    <div className="style-form">
      <fieldset>
        <legend>{t('part.page')}</legend>
        {words('name', style.name, (name) => onChange({ ...style, name }), 60)}
        {(['top', 'bottom', 'left', 'right'] as const).map((side) => (
          <div key={side}>
            {figure(
              `marginsMm.${side}`,
              style.marginsMm[side],
              'mm',
              (value) => put('marginsMm', { [side]: value }),
              0.5,
            )}
          </div>
        ))}
        {figure('lines', grid.lines, 'lines', (lines) => {
          if (lines >= 10 && lines <= 60) onChange(withGrid(style, { ...grid, lines }));
        })}
        {figure('characters', grid.characters, 'characters', (characters) => {
          if (characters >= 15 && characters <= 60)
            onChange(withGrid(style, { ...grid, characters }));
        })}
      </fieldset>
      <fieldset>
        <legend>{t('part.text')}</legend>
        {figure('body.sizePt', style.body.sizePt, 'pt', (sizePt) => put('body', { sizePt }), 0.5)}
        {figure('body.linePt', style.body.linePt, 'pt', (linePt) => put('body', { linePt }), 0.05)}
        {figure(
          'body.spacingPt',
          style.body.spacingPt,
          'pt',
          (spacingPt) => put('body', { spacingPt }),
          0.05,
        )}
        {figure('body.indentCharacters', style.body.indentCharacters, 'characters', (value) =>
          put('body', { indentCharacters: value }),
        )}
        {figure('title.sizePt', style.title.sizePt, 'pt', (sizePt) => put('title', { sizePt }))}
        {figure('title.linePt', style.title.linePt, 'pt', (linePt) => put('title', { linePt }))}
        {field(
          'numbering',
          <Select
            id="style-numbering"
            disabled={disabled}
            value={style.numbering}
            options={(['official', 'decimal', 'none'] as const).map((value) => ({
              value,
              label: t(`numbering.${value}`),
            }))}
            onChange={(numbering) => onChange({ ...style, numbering })}
          />,
        )}
        {figure(
          'table.sizePt',
          style.table.sizePt,
          'pt',
          (sizePt) => put('table', { sizePt }),
          0.5,
        )}
        <Checkbox
          className="style-wide"
          disabled={disabled}
          checked={style.table.compact}
          onChange={({ target }) => put('table', { compact: target.checked })}
        >
          {t('field.compact')}
        </Checkbox>
      </fieldset>
      <fieldset>
        <legend>{t('part.issuer')}</legend>
        {words('issuer.name', style.issuer.name, (name) => put('issuer', { name }), 60)}
        <Checkbox
          className="style-wide"
          disabled={disabled}
          checked={style.issuer.seal}
          onChange={({ target }) => put('issuer', { seal: target.checked })}
        >
          {t('field.seal')}
        </Checkbox>
        <Checkbox
          className="style-wide"
          disabled={disabled}
          checked={style.redHead.shown}
          onChange={({ target }) => put('redHead', { shown: target.checked })}
        >
          {t('field.redHeadShown')}
        </Checkbox>
        {words('redHead.text', style.redHead.text, (text) => put('redHead', { text }), 40)}
        {field(
          'pageNumber.place',
          <Select
            id="style-pageNumber.place"
            disabled={disabled}
            value={style.pageNumber.place}
            options={(['oddEven', 'center', 'none'] as const).map((value) => ({
              value,
              label: t(`place.${value}`),
            }))}
            onChange={(place) => put('pageNumber', { place })}
          />,
        )}
        {figure('pageNumber.sizePt', style.pageNumber.sizePt, 'pt', (sizePt) =>
          put('pageNumber', { sizePt }),
        )}
        {figure('pageNumber.fromEdgeMm', style.pageNumber.fromEdgeMm, 'mm', (fromEdgeMm) =>
          put('pageNumber', { fromEdgeMm }),
        )}
      </fieldset>
      <fieldset>
        <legend>{t('part.fonts')}</legend>
        {(Object.keys(style.fonts) as (keyof HouseStyle['fonts'])[]).map(font)}
      </fieldset>
    </div>
  );
}
