import type { CasebookLine, CasebookPicture } from '@shared/casebooks/casebook';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { SlidesForm } from './SlidesForm';

/** Sections of a text that a slide can be put behind; texts have three or four. */
const SECTIONS = 8;

export function CasePictures({ line }: { line: CasebookLine }) {
  const { t } = useTranslation('casebooks');
  const caseId = line.id;
  const pictures = useAnswer(api.casebooks.pictures, { caseId }).data;
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <ol className="casebook-pictures" aria-label={t('pictures.title')}>
        {pictures?.map((picture) => (
          <Picture key={picture.imageHash} caseId={caseId} picture={picture} />
        ))}
      </ol>
      {pictures?.length === 0 ? <p className="casebook-soft">{t('pictures.none')}</p> : null}
      <Button size="small" onClick={() => setChoosing(true)}>
        {t('pictures.addSlides')}
      </Button>
      {choosing ? <SlidesForm line={line} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

function Picture({ caseId, picture }: { caseId: string; picture: CasebookPicture }) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const set = useCommand(api.casebooks.setPicture);
  const remove = useCommand(api.casebooks.removeSlide);
  const { imageHash, caption, number, isLeftOut, source, section } = picture;
  const [typed, setTyped] = useState(caption);
  const change = (changes: { caption?: string; isLeftOut?: boolean; section?: number | null }) =>
    set.mutate({ caseId, imageHash, ...changes }, { onError: notice.error });
  const keep = () => {
    if (typed.trim() !== caption) change({ caption: typed.trim() });
  };
  const name = number === null ? t('pictures.leftOut') : t('pictures.number', { number });
  return (
    <li className="casebook-picture">
      <img src={`/picture/${imageHash}`} alt={caption || name} />
      <div className="casebook-what">
        <span className="casebook-soft">
          {name}　{t(`pictures.source.${source}`)}
        </span>
        <Input
          size="small"
          aria-label={`${name} ${t('pictures.caption')}`}
          placeholder={t('pictures.caption')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={enterRuns(keep)}
        />
        <span className="casebook-picture-row">
          <Checkbox
            checked={!isLeftOut}
            onChange={(event) => change({ isLeftOut: !event.target.checked })}
          >
            {t('pictures.printed')}
          </Checkbox>
          {source === 'slide' ? (
            <>
              <Select
                size="small"
                aria-label={t('pictures.behind')}
                value={section ?? 0}
                options={Array.from({ length: SECTIONS + 1 }, (_, value) => ({
                  value,
                  label: value === 0 ? t('pictures.atEnd') : t('pictures.section', { value }),
                }))}
                onChange={(value) => change({ section: value === 0 ? null : value })}
              />
              <Button
                size="small"
                type="text"
                onClick={() => remove.mutate({ caseId, imageHash }, { onError: notice.error })}
              >
                {t('pictures.remove')}
              </Button>
            </>
          ) : null}
        </span>
      </div>
    </li>
  );
}
