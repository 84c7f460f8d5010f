import type { CasebookLine } from '@shared/casebooks/casebook';
import { Button, Checkbox, Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

/** Slides of the case, to be printed as pictures. */
export function SlidesForm({ line, onClose }: { line: CasebookLine; onClose: () => void }) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const add = useCommand(api.casebooks.addSlides);
  const decks = useAnswer(api.caseStudies.get, { id: line.caseStudyId }).data?.decks;
  const [deck, setDeck] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const deckId = deck ?? decks?.find(({ isStageVersion }) => isStageVersion)?.id ?? '';
  const slides = useAnswer(api.caseStudies.slides, { deckId }, { enabled: deckId !== '' }).data;
  const toggle = (id: string) =>
    setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const save = () =>
    add.mutate(
      { caseId: line.id, slideIds: chosen },
      { onError: notice.error, onSuccess: onClose },
    );
  return (
    <Drawer open onClose={onClose} title={t('pictures.addSlides')} size={480}>
      {decks?.length === 0 ? <p>{t('pictures.noDeck')}</p> : null}
      {decks && decks.length > 1 ? (
        <Select
          className="casebook-wide"
          aria-label={t('pictures.deck')}
          value={deckId}
          options={decks.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          onChange={setDeck}
        />
      ) : null}
      <div className="casebook-slides">
        {slides
          ?.filter(({ imageHash }) => imageHash !== null)
          .map((slide) => (
            <Checkbox
              key={slide.id}
              checked={chosen.includes(slide.id)}
              onChange={() => toggle(slide.id)}
            >
              <img src={`/picture/${slide.imageHash}`} alt="" />
              {slide.number}　{slide.title}
            </Checkbox>
          ))}
      </div>
      <Button type="primary" disabled={chosen.length === 0} loading={add.isPending} onClick={save}>
        {t('pictures.addChosen', { count: chosen.length })}
      </Button>
    </Drawer>
  );
}
