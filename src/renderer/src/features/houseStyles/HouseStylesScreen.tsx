import { faultOf, type HouseStyle, missingFonts } from '@shared/houseStyle';
import type { HouseStylePreset } from '@shared/houseStyles/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { StyleForm } from './StyleForm';
import { StylePreview } from './StylePreview';
import { useFonts } from './useFonts';
import './houseStyles.css';

/** 公文格式: how papers are set; those of the office are edited beside a page that shows it. */
export function HouseStylesScreen() {
  const { t } = useTranslation('houseStyles');
  const presets = useAnswer(api.houseStyles.list, {}).data;
  const [chosen, setChosen] = useState<string | null>(null);
  const preset =
    presets?.find(({ id }) => id === chosen) ?? presets?.find(({ isDefault }) => isDefault);
  return (
    <Page title={t('title')} note={t('note')} padded={false}>
      {presets && preset ? (
        <div className="styles">
          <nav className="styles-list" aria-label={t('title')}>
            {presets.map((each) => (
              <button
                key={each.id}
                type="button"
                aria-current={each.id === preset.id}
                onClick={() => setChosen(each.id)}
              >
                <strong>{each.style.name}</strong>
                <span>
                  {[
                    each.shipped ? t('shipped') : t(each.changed ? 'changed' : 'copied'),
                    each.isDefault ? t('isDefault') : '',
                    each.meetings.length > 0 ? t('meetings', { count: each.meetings.length }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            ))}
          </nav>
          <StyleEditor
            key={`${preset.id} ${JSON.stringify(preset.style)}`}
            preset={preset}
            names={presets.map(({ style }) => style.name)}
            onChosen={setChosen}
          />
        </div>
      ) : null}
    </Page>
  );
}

type EditorProps = {
  preset: HouseStylePreset;
  names: readonly string[];
  onChosen: (id: string | null) => void;
};

function StyleEditor({ preset, names, onChosen }: EditorProps) {
  const { t } = useTranslation('houseStyles');
  const notice = useNotice();
  const fonts = useFonts();
  const [style, setStyle] = useState<HouseStyle>(preset.style);
  const { id, shipped } = preset;
  const isTouched = JSON.stringify(style) !== JSON.stringify(preset.style);
  const fault = faultOf(style);
  const missing = fonts ? missingFonts(style, fonts) : [];
  const sentence = fault
    ? fault.from === undefined
      ? t(`fault.${/linePt$/.test(fault.field) ? 'line' : 'empty'}`, {
          field: t(`field.${fault.field}`, { defaultValue: t('part.fonts') }),
        })
      : t('fault.range', { field: t(`field.${fault.field}`), from: fault.from, to: fault.to })
    : null;

  const tried = (work: Promise<unknown>, done: string) =>
    void work.then(() => notice.success(done), notice.error);
  const save = () => tried(api.houseStyles.edit({ id, style }), t('saved'));
  async function copy(): Promise<void> {
    const base = t('copyName', { name: preset.style.name }).slice(0, 56);
    let name = base;
    for (let at = 2; names.includes(name); at += 1) name = `${base} ${at}`;
    onChosen((await api.houseStyles.copy({ id, name })).id);
  }
  const canSave = !shipped && isTouched && !fault;
  useAction({
    id: 'houseStyles.save',
    label: t('save'),
    keys: 'mod+s',
    enabled: canSave,
    run: save,
  });
  useAction({
    id: 'houseStyles.copy',
    label: t('copy'),
    keys: 'mod+d',
    run: () => void copy().catch(notice.error),
  });

  return (
    <>
      <div className="styles-main">
        <div className="styles-bar">
          <Button
            type={shipped ? 'primary' : 'default'}
            title="Ctrl+D"
            onClick={() => void copy().catch(notice.error)}
          >
            {t('copy')}
          </Button>
          {shipped ? null : (
            <>
              <Button type="primary" title="Ctrl+S" disabled={!canSave} onClick={save}>
                {t('save')} <kbd>Ctrl+S</kbd>
              </Button>
              <Button disabled={!isTouched} onClick={() => setStyle(preset.style)}>
                {t('discard')}
              </Button>
              <Button
                disabled={!preset.changed}
                onClick={() => tried(api.houseStyles.restore({ id }), t('restored'))}
              >
                {t('restore')}
              </Button>
            </>
          )}
          <Button
            disabled={preset.isDefault}
            onClick={() => tried(api.houseStyles.makeDefault({ id }), t('madeDefault'))}
          >
            {t('makeDefault')}
          </Button>
          {shipped ? null : (
            <Button
              danger
              onClick={() =>
                tried(
                  api.houseStyles.remove({ id }).then(() => onChosen(null)),
                  t('removed'),
                )
              }
            >
              {t('remove')}
            </Button>
          )}
        </div>
        {sentence ? (
          <p className="styles-fault" role="alert">
            {sentence}
          </p>
        ) : shipped ? (
          <p className="styles-hint">{t('shippedHint')}</p>
        ) : null}
        {missing.length > 0 ? (
          <p className="styles-hint" role="status">
            {t('missing.here', { fonts: missing.join(t('comma')) })}
          </p>
        ) : null}
        <StyleForm style={style} disabled={shipped} fonts={fonts} onChange={setStyle} />
      </div>
      <aside className="styles-preview" aria-label={t('preview')}>
        <StylePreview style={style} width={376} />
      </aside>
    </>
  );
}
